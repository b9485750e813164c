import { Group, Stack, Text } from "@mantine/core";
import { useMemo } from "react";
import { Chart } from "../../telemetry/chart/Chart";
import { useLook } from "../../telemetry/chart/look";
import { Key } from "../Key";
import { percent, trainerInWords } from "../words";
import { drawn, type Contest } from "./evaluation";
import {
  partOption,
  strokeOf,
  tradeInWords,
  type PartLine,
} from "./partOption";

/** How many failures are foretold at which price in false alarms: the chosen model above the baselines, if it is worth it. */
export function PrecisionRecall({ contest }: { contest: Contest }) {
  const look = useLook();
  const curves = useMemo(
    () => drawn(contest).filter(([, { curve }]) => curve?.length),
    [contest],
  );
  const option = useMemo(() => {
    const lines: PartLine[] = curves.map(([name, { curve = [] }]) => ({
      name: trainerInWords(name),
      ...strokeOf(look, name, contest.chosen),
      symbols: curve.length === 1,
      steps: true,
      points: curve.map(({ recall, precision }) => ({
        x: recall,
        y: precision,
        says: tradeInWords(recall, precision),
      })),
    }));
    const { recall, precision } = contest.models[contest.chosen] ?? {};
    if (recall != null && precision != null)
      lines.push({
        name: "Where alarms are raised",
        colour: look.fault,
        symbols: true,
        points: [
          {
            x: recall,
            y: precision,
            size: 13,
            says: tradeInWords(recall, precision),
          },
        ],
      });
    return partOption(
      look,
      {
        x: "Days before a failure that are alarmed (recall)",
        y: "Alarms that are right (precision)",
      },
      lines,
    );
  }, [look, curves, contest]);
  if (!curves.length)
    return (
      <Text size="sm" c="dimmed">
        No curve was written for this class.
      </Text>
    );
  return (
    <Stack gap={4}>
      <Group gap="md">
        {curves.map(([name]) => (
          <Key
            key={name}
            {...strokeOf(look, name, contest.chosen)}
            words={trainerInWords(name)}
          />
        ))}
        <Key colour={look.fault} words="where alarms are raised" dot />
      </Group>
      <Chart
        height={300}
        option={option}
        summary={summaryOf(contest)}
        figures={{
          caption: "Precision and recall",
          head: ["Model", "Recall", "Precision"],
          rows: curves.flatMap(([name, { curve = [] }]) =>
            curve.map(({ recall, precision }) => [
              trainerInWords(name),
              percent(recall),
              percent(precision),
            ]),
          ),
        }}
      />
    </Stack>
  );
}

function summaryOf(contest: Contest): string {
  const areas = drawn(contest)
    .filter(([, { prAuc }]) => prAuc !== null)
    .map(([name, { prAuc }]) => `${trainerInWords(name)} ${prAuc!.toFixed(2)}`);
  return `Precision against recall. Area under the curve, where 1 is perfect: ${areas.join(", ")}.`;
}
