import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Answer, Empty } from "../http/States";
import { EventLegend } from "./EventLegend";
import { type Marked } from "./events";
import { SignalChart } from "./SignalChart";
import { signalsOf, type Signal } from "./signals";
import type { Span } from "./span";
import classes from "./telemetry.module.css";

interface Props {
  assetId: number;
  span: Span;
  events: readonly Marked[];
  /** Codes of the signals to show first. */
  first?: readonly string[];
}

/** A chart of each signal of a device: those that matter now first. */
export function SignalsOf({ assetId, span, events, first = [] }: Props) {
  return (
    <Answer
      of={useQuery(signalsOf(assetId))}
      empty={{
        when: (signals) => !signals.some(({ last }) => last),
        show: (
          <Empty title="It has told nothing of itself yet" icon="signal">
            Its signals show here as soon as a gateway delivers its readings.
          </Empty>
        ),
      }}
    >
      {(signals) => (
        <Ordered
          assetId={assetId}
          span={span}
          events={events}
          first={first}
          signals={signals}
        />
      )}
    </Answer>
  );
}

function Ordered({
  signals,
  first = [],
  ...rest
}: Props & { signals: Signal[] }) {
  const heard = useMemo(
    () =>
      inOrder(
        signals.filter(({ last }) => last),
        first,
      ),
    [signals, first],
  );
  const unheard = signals.filter(({ last }) => !last);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Line: mean. Strip around it: least to greatest. Violet: what to expect
        if it goes on like this.
      </Text>
      <EventLegend events={rest.events} />
      <div className={classes.signals}>
        {heard.map((signal) => (
          <SignalChart key={signal.signal} signal={signal} {...rest} />
        ))}
      </div>
      {unheard.length > 0 && (
        <Text size="sm" c="dimmed">
          Not heard of yet: {unheard.map(({ name }) => name).join(", ")}.
        </Text>
      )}
    </Stack>
  );
}

const urgency = { fault: 0, warning: 1, ok: 2, silent: 3 };

/** The named ones, then by state; counters, which only ever grow, last. */
export function inOrder(
  signals: readonly Signal[],
  first: readonly string[],
): Signal[] {
  const rank = ({ signal, state, kind }: Signal) => {
    const named = first.indexOf(signal);
    if (named >= 0) return named - 100;
    return urgency[state] + (kind === "counter" ? 10 : 0);
  };
  return [...signals].sort((a, b) => rank(a) - rank(b));
}
