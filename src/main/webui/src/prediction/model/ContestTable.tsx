import { Badge, Group } from "@mantine/core";
import { Rows, type Columns } from "../../shell/Rows";
import { count } from "../../time/words";
import { percent, trainerInWords } from "../words";
import { inOrder, type Contest, type Score } from "./evaluation";

interface Entry extends Score {
  trainer: string;
  chosen: boolean;
}

/** The ways of predicting that were tried for a class, the chosen one first. */
export function ContestTable({
  contest,
  label,
}: {
  contest: Contest;
  label: string;
}) {
  const entries: Entry[] = inOrder(contest).map(([trainer, score]) => ({
    ...score,
    trainer,
    chosen: trainer === contest.chosen,
  }));
  return (
    <Rows
      label={label}
      items={entries}
      columns={columns}
      keyOf={({ trainer }) => trainer}
    />
  );
}

const none = "–";

export function part(value: number | null | undefined): string {
  return value == null ? none : percent(value);
}

export function decimal(value: number | null | undefined, places = 2): string {
  return value == null ? none : value.toFixed(places);
}

const columns: Columns<Entry> = [
  {
    id: "trainer",
    header: "Model",
    cell: ({ row: { original: entry } }) => (
      <Group gap="xs">
        {trainerInWords(entry.trainer)}
        {entry.chosen && (
          <Badge color="sea" variant="light" tt="none">
            chosen
          </Badge>
        )}
      </Group>
    ),
    meta: { phone: "title" },
  },
  {
    id: "prAuc",
    header: "PR area",
    cell: ({ row: { original: entry } }) => decimal(entry.prAuc),
    meta: { end: true },
  },
  {
    id: "precision",
    header: "Alarms right",
    cell: ({ row: { original: entry } }) => part(entry.precision),
    meta: { end: true },
  },
  {
    id: "recall",
    header: "Recall",
    cell: ({ row: { original: entry } }) => part(entry.recall),
    meta: { end: true },
  },
  {
    id: "lead",
    header: "Lead time",
    cell: ({ row: { original: entry } }) =>
      entry.leadTimeDaysMedian == null
        ? none
        : count(Math.round(entry.leadTimeDaysMedian), "day"),
    meta: { end: true },
  },
  {
    id: "falseAlarms",
    header: "False alarms, 100 devices a month",
    cell: ({ row: { original: entry } }) =>
      decimal(entry.falseAlarmsPer100DevicesPerMonth, 1),
    meta: { end: true },
  },
  {
    id: "brier",
    header: "Brier",
    cell: ({ row: { original: entry } }) => decimal(entry.brier, 3),
    meta: { end: true },
  },
];
