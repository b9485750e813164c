import { Button, Card, List, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Answer, Empty } from "../../http/States";
import { AnchorLink } from "../../shell/links";
import { Pager } from "../../shell/Pager";
import { Rows, type Columns } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import {
  duplicatesPage,
  reasons,
  udiFaults,
  type Pair,
  type Side,
} from "./duplicates";
import { MergeDialog } from "./MergeDialog";

/** Pairs of assets that may be one device, and device identifiers that cannot be right. */
export default function DuplicatesPage() {
  const { page = 0 } = useSearch({ from: "/frame/manage/duplicates" });
  const navigate = useNavigate();
  const [merging, setMerging] = useState<Pair>();
  const columns = useMemo(() => columnsWith(setMerging), []);
  return (
    <Sheet title="Duplicates">
      <Text c="dimmed" mb="md">
        Each pair may be one device that was entered twice. Look at both, and
        make one of them: tags, work, history and all else go to the one that
        stays.
      </Text>
      <Answer
        of={useQuery(duplicatesPage(page))}
        empty={{
          when: ({ total }) => total === 0,
          show: <Empty title="Every device is there once" icon="check" />,
        }}
      >
        {(pairs) => (
          <>
            <Rows
              label="Pairs that may be one device"
              items={pairs.items}
              columns={columns}
              keyOf={({ first, second }) => `${first.id}-${second.id}`}
            />
            <Pager
              of={pairs}
              go={(to) =>
                void navigate({
                  to: "/manage/duplicates",
                  search: { page: to },
                })
              }
            />
          </>
        )}
      </Answer>
      <UdiFaults />
      {merging && (
        <MergeDialog pair={merging} close={() => setMerging(undefined)} />
      )}
    </Sheet>
  );
}

function UdiFaults() {
  const { data: faults } = useQuery(udiFaults);
  if (!faults?.total) return null;
  return (
    <Card withBorder radius="lg" mt="lg">
      <Stack gap="xs">
        <Title order={2} size="h4">
          Device identifiers that cannot be right
        </Title>
        <List spacing="xs" listStyleType="none">
          {faults.items.map((fault) => (
            <List.Item key={fault.id}>
              <Text>
                <AnchorLink
                  to="/manage/assets/$id"
                  params={{ id: String(fault.id) }}
                >
                  {fault.controlNumber}
                </AnchorLink>{" "}
                · {fault.name}
              </Text>
              <Text size="sm" c="dimmed">
                {fault.message}
              </Text>
            </List.Item>
          ))}
        </List>
        {faults.total > faults.items.length && (
          <Text size="sm" c="dimmed">
            and {faults.total - faults.items.length} more
          </Text>
        )}
      </Stack>
    </Card>
  );
}

function columnsWith(merge: (pair: Pair) => void): Columns<Pair> {
  return [
    {
      id: "first",
      header: "Entered first",
      cell: ({ row: { original: pair } }) => <OneOf side={pair.first} />,
      meta: { phone: "title" },
    },
    {
      id: "second",
      header: "Entered later",
      cell: ({ row: { original: pair } }) => <OneOf side={pair.second} />,
    },
    {
      id: "because",
      header: "Why",
      cell: ({ row: { original: pair } }) => reasons[pair.because],
    },
    {
      id: "actions",
      header: "Actions",
      cell: ({ row: { original: pair } }) => (
        <Button
          size="sm"
          variant="light"
          onClick={() => merge(pair)}
          aria-label={`Make one of ${pair.first.controlNumber} and ${pair.second.controlNumber}`}
        >
          Make one…
        </Button>
      ),
      meta: { phone: "bare", end: true },
    },
  ];
}

function OneOf({ side }: { side: Side }) {
  return (
    <div>
      <AnchorLink to="/manage/assets/$id" params={{ id: String(side.id) }}>
        {side.controlNumber}
      </AnchorLink>
      <Text size="sm" c="dimmed">
        {[side.name, side.serialNumber, side.department]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </div>
  );
}
