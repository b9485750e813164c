import { Badge, Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Answer, Loading } from "../http/States";
import { Ago } from "../time/Ago";
import { Chart } from "./chart/Chart";
import { useLook } from "./chart/look";
import type { Marked } from "./events";
import { seriesOf, type Series, type Signal } from "./signals";
import { signalOption } from "./signalOption";
import { figuresOf, stateInWords, summaryOf } from "./signalWords";
import type { Span } from "./span";
import classes from "./telemetry.module.css";
import { withUnit } from "./units";

interface Props {
  assetId: number;
  signal: Signal;
  events: readonly Marked[];
  span: Span;
}

/** One signal: its name, its newest value and state, and its chart. */
export function SignalChart({ assetId, signal, events, span }: Props) {
  const series = useQuery(seriesOf(assetId, signal.signal, span));
  const { words, colour } = stateInWords[signal.state];
  return (
    <section className={classes.signal} aria-label={signal.name}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Title order={3} size="h5">
          {signal.name}
        </Title>
        <Badge color={colour} variant="light" tt="none" miw="max-content">
          {words}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" mb={4}>
        {signal.last && (
          <>
            <Text span fw={650} c="var(--mantine-color-text)">
              {withUnit(signal.last.value, signal.unit)}
            </Text>{" "}
            · <Ago at={signal.last.at} />
          </>
        )}
      </Text>
      <Answer
        of={series}
        loading={<Loading what={signal.name} rows={3} />}
        empty={{
          when: ({ points }) => !points.length,
          show: (
            <Text size="sm" py="xl" ta="center" c="dimmed">
              Nothing was measured in this time.
            </Text>
          ),
        }}
      >
        {(known) => (
          <Drawn signal={signal} series={known} events={events} span={span} />
        )}
      </Answer>
    </section>
  );
}

function Drawn({
  signal,
  series,
  events,
  span,
}: Omit<Props, "assetId"> & { series: Series }) {
  const look = useLook();
  const option = useMemo(
    () => signalOption(look, signal, series, events, span),
    [look, signal, series, events, span],
  );
  return (
    <Chart
      option={option}
      summary={summaryOf(signal, series)}
      figures={figuresOf(signal, series)}
    />
  );
}
