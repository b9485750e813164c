import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Answer, Empty } from "../../http/States";
import { Confirm } from "../../shell/Confirm";
import { Icon } from "../../shell/Icon";
import { Rows, type Columns } from "../../shell/Rows";
import { planOf } from "../plan";
import { readersOf, removeReader, type Reader } from "./fixtures";
import { ReaderDialog } from "./ReaderDialog";
import { RowActions } from "./RowActions";
import { planChanged } from "./zones";
import { clockWords, senderClocks } from "../../security/senderClocks";

/** The readers of a floor. */
export function ReaderList({
  floor,
  mayDraw,
}: {
  floor: string;
  mayDraw: boolean;
}) {
  const [editing, setEditing] = useState<Reader>();
  const [removing, setRemoving] = useState<Reader>();
  const { data: clocks } = useQuery(senderClocks);
  const columns = useMemo(
    () =>
      columnsWith(mayDraw, setEditing, setRemoving, (code) =>
        clockWords(clocks, "reader", code),
      ),
    [mayDraw, clocks],
  );
  return (
    <Stack gap="sm">
      {mayDraw && (
        <Group>
          <Button
            variant="light"
            leftSection={<Icon name="plus" />}
            onClick={() => setEditing({ code: "", floor, x: NaN, y: NaN })}
          >
            Add reader
          </Button>
        </Group>
      )}
      <Answer
        of={useQuery(planOf(floor))}
        empty={{
          when: (plan) => readersOf(plan, floor).length === 0,
          show: (
            <Empty title="No readers on this floor" icon="signal">
              Tags that tell their own position need none.
            </Empty>
          ),
        }}
      >
        {(plan) => (
          <Rows
            label="Readers"
            items={readersOf(plan, floor)}
            columns={columns}
            keyOf={({ code }) => code}
          />
        )}
      </Answer>
      {editing && (
        <ReaderDialog reader={editing} close={() => setEditing(undefined)} />
      )}
      {removing?.id && (
        <Confirm
          title={`Remove reader ${removing.code}?`}
          action="Remove"
          act={async () => {
            await removeReader(removing.id!);
            await planChanged();
          }}
          close={() => setRemoving(undefined)}
        >
          What it hears from now on is refused.
        </Confirm>
      )}
    </Stack>
  );
}

function columnsWith(
  mayDraw: boolean,
  edit: (reader: Reader) => void,
  remove: (reader: Reader) => void,
  clockOf: (code: string) => string | undefined,
): Columns<Reader> {
  const columns: Columns<Reader> = [
    {
      id: "code",
      header: "Reader",
      cell: ({ row: { original: reader } }) => (
        <Text fw={600}>{reader.code}</Text>
      ),
      meta: { phone: "title" },
    },
    {
      id: "at",
      header: "Position (m)",
      cell: ({ row: { original: reader } }) =>
        `${reader.x.toFixed(1)}, ${reader.y.toFixed(1)}`,
    },
    {
      id: "clock",
      header: "Clock",
      cell: ({ row: { original: reader } }) =>
        clockOf(reader.code) ?? <Text c="dimmed">right</Text>,
    },
  ];
  if (mayDraw)
    columns.push({
      id: "actions",
      header: "Actions",
      cell: ({ row: { original: reader } }) => (
        <RowActions
          what={`reader ${reader.code}`}
          edit={() => edit(reader)}
          remove={() => remove(reader)}
        />
      ),
      meta: { phone: "bare", end: true },
    });
  return columns;
}
