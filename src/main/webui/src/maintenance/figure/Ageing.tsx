import { useMemo } from "react";
import { Text } from "@mantine/core";
import { Chart } from "../../telemetry/chart/Chart";
import { useLook } from "../../telemetry/chart/look";
import { Panel } from "../../shell/Panel";
import { barOption } from "./barOption";
import { figureOf, type Figures } from "./figures";

const ages: [string, string][] = [
  ["backlog-week", "up to 7 days"],
  ["backlog-month", "8 to 30 days"],
  ["backlog-quarter", "31 to 90 days"],
  ["backlog-old", "more than 90 days"],
];

/** How old the open orders are. */
export function Ageing({ figures }: { figures: Figures }) {
  const look = useLook();
  const all = figures.groups[0];
  const bars = useMemo(
    () =>
      ages.map(([code, name]) => ({
        name,
        value: (all && figureOf(all, code)?.value) ?? 0,
      })),
    [all],
  );
  const option = useMemo(
    () => barOption(look, bars, (value) => value.toLocaleString("en-GB")),
    [look, bars],
  );
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  return (
    <Panel title="How old the open orders are">
      {total ? (
        <Chart
          height={190}
          option={option}
          summary={`Open orders by age: ${bars.map(({ name, value }) => `${value} ${name}`).join(", ")}.`}
          figures={{
            caption: "Open orders by age",
            head: ["Age", "Orders"],
            rows: bars.map(({ name, value }) => [name, String(value)]),
          }}
        />
      ) : (
        <Text c="dimmed">No order was open at the end of the period.</Text>
      )}
    </Panel>
  );
}
