import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Answer, Empty } from "../../http/States";
import { Confirm } from "../../shell/Confirm";
import { Icon } from "../../shell/Icon";
import { Rows, type Columns } from "../../shell/Rows";
import { planOf } from "../plan";
import {
  passageKinds,
  passagesOf,
  removePassage,
  type Passage,
} from "./fixtures";
import { PassageDialog } from "./PassageDialog";
import { RowActions } from "./RowActions";
import { planChanged } from "./zones";

/** The doors, openings, lifts and stairs of a floor. */
export function PassageList({
  floor,
  mayDraw,
}: {
  floor: string;
  mayDraw: boolean;
}) {
  const [editing, setEditing] = useState<Passage>();
  const [removing, setRemoving] = useState<Passage>();
  const columns = useMemo(
    () => columnsWith(mayDraw, setEditing, setRemoving),
    [mayDraw],
  );
  return (
    <Stack gap="sm">
      {mayDraw && (
        <Group>
          <Button
            variant="light"
            leftSection={<Icon name="plus" />}
            onClick={() =>
              setEditing({ kind: "door", between: ["", ""], x: NaN, y: NaN })
            }
          >
            Add passage
          </Button>
        </Group>
      )}
      <Answer
        of={useQuery(planOf(floor))}
        empty={{
          when: (plan) => passagesOf(plan).length === 0,
          show: (
            <Empty title="No passages on this floor" icon="door">
              Without doors no way can be found to what stands here.
            </Empty>
          ),
        }}
      >
        {(plan) => (
          <Rows
            label="Passages"
            items={passagesOf(plan)}
            columns={columns}
            keyOf={({ id, between, x, y }) => id ?? `${between}${x}${y}`}
          />
        )}
      </Answer>
      {editing && (
        <PassageDialog passage={editing} close={() => setEditing(undefined)} />
      )}
      {removing?.id && (
        <Confirm
          title={`Remove the ${passageKinds[removing.kind].toLowerCase()}?`}
          action="Remove"
          act={async () => {
            await removePassage(removing.id!);
            await planChanged();
          }}
          close={() => setRemoving(undefined)}
        >
          Ways no longer lead from {removing.between[0]} to{" "}
          {removing.between[1]} here.
        </Confirm>
      )}
    </Stack>
  );
}

function columnsWith(
  mayDraw: boolean,
  edit: (passage: Passage) => void,
  remove: (passage: Passage) => void,
): Columns<Passage> {
  const columns: Columns<Passage> = [
    {
      id: "between",
      header: "Between",
      cell: ({ row: { original: passage } }) => (
        <Text fw={600}>{passage.between.join(" and ")}</Text>
      ),
      meta: { phone: "title" },
    },
    {
      id: "kind",
      header: "Kind",
      cell: ({ row: { original: passage } }) => passageKinds[passage.kind],
    },
    {
      id: "at",
      header: "Position (m)",
      cell: ({ row: { original: passage } }) =>
        `${passage.x.toFixed(1)}, ${passage.y.toFixed(1)}`,
    },
  ];
  if (mayDraw)
    columns.push({
      id: "actions",
      header: "Actions",
      cell: ({ row: { original: passage } }) => (
        <RowActions
          what={`${passage.kind} between ${passage.between.join(" and ")}`}
          edit={() => edit(passage)}
          remove={() => remove(passage)}
        />
      ),
      meta: { phone: "bare", end: true },
    });
  return columns;
}
