import { Button } from "@mantine/core";
import { useMemo } from "react";
import { Rows, type Columns } from "../../shell/Rows";
import { trainerInWords } from "../words";
import { decimal, part } from "./ContestTable";
import type { Contest, Evaluation, Horizon, Score } from "./evaluation";

interface Entry {
  code: string;
  name: string;
  contest: Contest;
}

/** Every class that the model knows: how it does, beside both baselines. */
export function ClassTable({
  evaluation,
  horizon,
  nameOf,
  choose,
}: {
  evaluation: Evaluation;
  horizon: Horizon;
  nameOf: (code: string) => string;
  choose: (code: string) => void;
}) {
  const entries = useMemo(
    () =>
      Object.entries(evaluation.classes ?? {}).flatMap(
        ([code, known]): Entry[] => {
          const contest = known[horizon];
          return contest ? [{ code, name: nameOf(code), contest }] : [];
        },
      ),
    [evaluation, horizon, nameOf],
  );
  const columns = useMemo(() => columnsWith(choose), [choose]);
  return (
    <Rows
      label="How it does, per class"
      items={entries}
      columns={columns}
      keyOf={({ code }) => code}
    />
  );
}

/** "31 of 44" */
function foreseen(score: Score | undefined): string {
  return score?.failures === undefined
    ? part(score?.recall)
    : `${score.failuresForeseen ?? 0} of ${score.failures}`;
}

function columnsWith(choose: (code: string) => void): Columns<Entry> {
  const column = (
    id: string,
    header: string,
    scoreOf: (contest: Contest) => Score | undefined,
    show: (score: Score | undefined) => string,
  ) => ({
    id,
    header,
    cell: ({ row: { original } }: { row: { original: Entry } }) =>
      show(scoreOf(original.contest)),
    meta: { end: true },
  });
  const best = ({ models, chosen }: Contest) => models[chosen];
  return [
    {
      id: "class",
      header: "Class",
      cell: ({ row: { original: entry } }) => (
        <Button
          variant="transparent"
          p={0}
          h="auto"
          mih={24}
          c="var(--mantine-color-anchor)"
          onClick={() => choose(entry.code)}
        >
          {entry.name}
        </Button>
      ),
      meta: { phone: "title" },
    },
    {
      id: "chosen",
      header: "Chosen",
      cell: ({ row: { original: entry } }) =>
        trainerInWords(entry.contest.chosen),
    },
    column("prAuc", "PR area", best, (score) => decimal(score?.prAuc)),
    column(
      "logistic",
      "Logistic regression",
      ({ models }) => models["logistic-regression"],
      (score) => decimal(score?.prAuc),
    ),
    column(
      "rule",
      "Thresholds alone",
      ({ models }) => models.rule,
      (score) => decimal(score?.prAuc),
    ),
    column("foreseen", "Failures foreseen", best, foreseen),
    column("precision", "Alarms right", best, (score) =>
      part(score?.precision),
    ),
    column("falseAlarms", "False alarms, 100 devices a month", best, (score) =>
      decimal(score?.falseAlarmsPer100DevicesPerMonth, 1),
    ),
  ];
}
