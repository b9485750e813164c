import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Answer, Loading } from "../../http/States";
import { Chart } from "../../telemetry/chart/Chart";
import { useLook } from "../../telemetry/chart/look";
import type { Marked } from "../../telemetry/events";
import type { Span } from "../../telemetry/span";
import { dateAndTime, dayOfMonth } from "../../time/calendar";
import { Key } from "../Key";
import { riskHistoryOf, type RiskPoint } from "../risks";
import { chance } from "../words";
import { riskOption } from "./riskOption";

interface Props {
  assetId: number;
  threshold: number | null;
  events: readonly Marked[];
  span: Span;
}

/** How the risk came to be what it is. */
export function RiskHistory({ assetId, threshold, events, span }: Props) {
  return (
    <Answer
      of={useQuery(riskHistoryOf(assetId, span.from, span.to))}
      loading={<Loading what="Loading the risk over time" />}
      empty={{
        when: (history) => !history.length,
        show: (
          <Text size="sm" c="dimmed" py="lg" ta="center">
            No risk was told in this time.
          </Text>
        ),
      }}
    >
      {(history) => (
        <Drawn
          history={history}
          threshold={threshold}
          events={events}
          span={span}
        />
      )}
    </Answer>
  );
}

function Drawn({
  history,
  threshold,
  events,
  span,
}: Omit<Props, "assetId"> & { history: RiskPoint[] }) {
  const look = useLook();
  const option = useMemo(
    () => riskOption(look, history, threshold, events, span),
    [look, history, threshold, events, span],
  );
  return (
    <Stack gap={4}>
      <Group gap="md">
        <Key colour={look.line} words="in 30 days" />
        <Key colour={look.second} words="in 7 days" dashed />
      </Group>
      <Chart
        height={240}
        option={option}
        summary={summaryOf(history, threshold)}
        figures={{
          caption: "Risk over time",
          head: ["Time", "In 30 days", "In 7 days", "Model"],
          rows: history.map(({ at, risk30, risk7, modelVersion }) => [
            dateAndTime(at),
            risk30 === null ? "unknown" : chance(risk30),
            risk7 === null ? "unknown" : chance(risk7),
            modelVersion,
          ]),
        }}
      />
    </Stack>
  );
}

function summaryOf(history: RiskPoint[], threshold: number | null): string {
  const [first, last] = [history[0]!, history.at(-1)!];
  const say = ({ risk30 }: RiskPoint) =>
    risk30 === null ? "unknown" : chance(risk30);
  const high = threshold === null ? "" : ` High from ${chance(threshold)}.`;
  return `Risk of a failure in 30 days: ${say(first)} on ${dayOfMonth(first.at)}, ${say(last)} on ${dayOfMonth(last.at)}.${high}`;
}
