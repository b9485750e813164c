import { Group as Row, Select, Text } from "@mantine/core";
import { useMemo } from "react";
import { Panel } from "../../shell/Panel";
import { Chart } from "../../telemetry/chart/Chart";
import { useLook } from "../../telemetry/chart/look";
import { barOption, type Bar } from "./barOption";
import { figureOf, type Figures } from "./figures";
import { amount, mainFigures, reckonedFrom, shortName } from "./words";

const MOST = 20;

/** One figure of all groups beside each other. */
export function Compared({
  figures,
  plot,
  choose,
}: {
  figures: Figures;
  plot: string;
  choose: (code: string) => void;
}) {
  const look = useLook();
  const definition = figures.definitions.find((one) => one.code === plot);
  const unit = definition?.unit ?? "1";
  const bars = useMemo(() => barsOf(figures, plot), [figures, plot]);
  const shown = useMemo(() => bars.slice(0, MOST), [bars]);
  const option = useMemo(
    () => barOption(look, shown, (value) => amount(value, unit)),
    [look, shown, unit],
  );
  const unknown = figures.groups.length - 1 - bars.length;
  return (
    <Panel
      title="Compared"
      actions={
        <Select
          aria-label="Which figure"
          size="sm"
          allowDeselect={false}
          data={mainFigures.map((code) => ({
            value: code,
            label: shortName[code] ?? code,
          }))}
          value={plot}
          onChange={(code) => code && choose(code)}
        />
      }
    >
      {shown.length ? (
        <>
          <Chart
            height={40 + shown.length * 28}
            option={option}
            summary={`${definition?.name ?? plot} of ${shown.length} groups, the highest first: ${shown
              .slice(0, 3)
              .map(({ name, value }) => `${name} ${amount(value, unit)}`)
              .join(", ")}.`}
            figures={{
              caption: definition?.name ?? plot,
              head: ["Group", definition?.name ?? plot],
              rows: bars.map(({ name, value }) => [name, amount(value, unit)]),
            }}
          />
          <Row gap="md">
            {shown.some(({ faint }) => faint) && (
              <Text size="sm" c="dimmed">
                Pale with a dashed border: not yet evidence.
              </Text>
            )}
            {bars.length > MOST && (
              <Text size="sm" c="dimmed">
                The highest {MOST} of {bars.length}.
              </Text>
            )}
            {unknown > 0 && (
              <Text size="sm" c="dimmed">
                Not known for {unknown} more.
              </Text>
            )}
          </Row>
        </>
      ) : (
        <Text c="dimmed">Not known for any group in this period.</Text>
      )}
    </Panel>
  );
}

function barsOf({ groups }: Figures, plot: string): Bar[] {
  return groups
    .slice(1)
    .flatMap((group): Bar[] => {
      const figure = figureOf(group, plot);
      if (figure?.value == null) return [];
      return [
        {
          name: group.name,
          value: figure.value,
          says: [reckonedFrom(figure), figure.caution].filter(
            (line): line is string => !!line,
          ),
          faint: !!figure.caution?.startsWith("Not yet evidence"),
        },
      ];
    })
    .sort((one, other) => other.value - one.value);
}
