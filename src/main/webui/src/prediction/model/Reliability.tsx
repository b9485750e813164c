import { Group, Stack, Text } from "@mantine/core";
import { useMemo } from "react";
import { Chart } from "../../telemetry/chart/Chart";
import { useLook } from "../../telemetry/chart/look";
import { count } from "../../time/words";
import { Key } from "../Key";
import { percent } from "../words";
import { partOption } from "./partOption";

/** Of those devices that were given about the same risk: the risk, how many of them failed, and how many they were. */
export interface Foretold {
  predicted: number;
  observed: number;
  count: number;
}

/** Whether a risk of 20 % means that 20 of 100 fail: the nearer to the diagonal, the better. */
export function Reliability({
  title,
  bins: all,
}: {
  title: string;
  bins: readonly Foretold[];
}) {
  const look = useLook();
  const bins = useMemo(() => all.filter(({ count }) => count > 0), [all]);
  const option = useMemo(() => {
    const most = highest(bins);
    const largest = Math.max(...bins.map((bin) => bin.count));
    return partOption(
      look,
      { x: "Risk told", y: "Failed" },
      [
        {
          name: "As told",
          colour: look.third,
          dashed: true,
          points: [
            { x: 0, y: 0, says: [] },
            { x: most, y: most, says: [] },
          ],
        },
        {
          name: "Seen",
          colour: look.line,
          symbols: true,
          points: bins.map((bin) => ({
            x: bin.predicted,
            y: bin.observed,
            size: 7 + 11 * Math.sqrt(bin.count / largest),
            says: inWords(bin),
          })),
        },
      ],
      { x: most, y: most },
    );
  }, [look, bins]);
  if (!bins.length)
    return (
      <Text size="sm" c="dimmed">
        Too few outcomes to compare.
      </Text>
    );
  return (
    <Stack gap={4}>
      <Group gap="md">
        <Key colour={look.line} words="seen" />
        <Key colour={look.third} words="as told" dashed />
      </Group>
      <Chart
        height={300}
        option={option}
        summary={`${title}. ${bins.map((bin) => `Told ${percent(bin.predicted)}, failed ${percent(bin.observed)}`).join("; ")}.`}
        figures={{
          caption: title,
          head: ["Risk told", "Failed", "How many"],
          rows: bins.map((bin) => [
            percent(bin.predicted),
            percent(bin.observed),
            bin.count.toLocaleString("en-GB"),
          ]),
        }}
      />
    </Stack>
  );
}

function inWords({ predicted, observed, count: many }: Foretold): string[] {
  return [
    `told ${percent(predicted)}, failed ${percent(observed)}`,
    `of ${count(many, "case")}`,
  ];
}

/** The axes end at the next round part above all that is drawn. */
function highest(bins: readonly Foretold[]): number {
  const most = Math.max(
    0,
    ...bins.flatMap(({ predicted, observed }) => [predicted, observed]),
  );
  return [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8].find((end) => most <= end) ?? 1;
}
