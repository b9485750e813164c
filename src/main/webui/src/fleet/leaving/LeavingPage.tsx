import { Badge, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Answer, Empty } from "../../http/States";
import { AnchorLink } from "../../shell/links";
import { Pager } from "../../shell/Pager";
import { Rows, type Columns } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { StateChoice } from "../../shell/StateChoice";
import { Ago } from "../../time/Ago";
import { egressPage, stateInWords, type Egress } from "./egress";

const colours = {
  open: "red",
  passed: "gray",
  stopped: "sea",
  gone: "orange",
} as const;

const columns: Columns<Egress> = [
  {
    id: "device",
    header: "Device",
    cell: ({ row: { original: egress } }) => (
      <div>
        <AnchorLink
          to="/assets/$id"
          params={{ id: String(egress.assetId) }}
          fw={600}
          underline="always"
        >
          {egress.name}
        </AnchorLink>
        <Text size="sm" c="dimmed" fw={400}>
          {egress.controlNumber}
        </Text>
      </div>
    ),
    meta: { phone: "title" },
  },
  { id: "exit", header: "Exit", accessorKey: "zone" },
  {
    id: "at",
    header: "Seen there",
    cell: ({ row: { original: egress } }) => <Ago at={egress.at} />,
  },
  {
    id: "state",
    header: "What became of it",
    cell: ({ row: { original: egress } }) => (
      <Badge color={colours[egress.state]} variant="light" tt="none">
        {stateInWords[egress.state]}
      </Badge>
    ),
  },
  {
    id: "ended",
    header: "Ended",
    cell: ({ row: { original: egress } }) =>
      egress.endedAt ? <Ago at={egress.endedAt} /> : "–",
  },
];

/** Devices of ours in an exit with no reason to leave. */
export default function LeavingPage() {
  const { page = 0, state } = useSearch({ from: "/frame/fleet/leaving" });
  const navigate = useNavigate();
  const answer = useQuery(egressPage(state, page));
  const show = (next: { state?: string | undefined; page?: number }) =>
    void navigate({ to: "/fleet/leaving", search: next, replace: true });
  return (
    <Sheet title="Leaving the house" width={1400}>
      <Stack>
        <StateChoice
          name="What became of it"
          placeholder="All but those that went through"
          maw={320}
          words={stateInWords}
          value={state}
          change={(next) => show({ state: next })}
        />
        <Answer
          of={answer}
          empty={{
            when: ({ total }) => total === 0,
            show: (
              <Empty title="Nothing is leaving" icon="check">
                A device that is in repair, retired or on hire may leave; any
                other one that is seen in an exit shows here.
              </Empty>
            ),
          }}
        >
          {(found) => (
            <div>
              <Rows
                label="Devices in exits"
                items={found.items}
                columns={columns}
                keyOf={({ id }) => id}
              />
              <Pager
                of={found}
                go={(next) => show({ state, page: next })}
                fromTop
              />
            </div>
          )}
        </Answer>
      </Stack>
    </Sheet>
  );
}
