import { Text } from "@mantine/core";
import type { RemainingLife } from "../risks";
import { inCases, interval, roughly } from "../words";
import classes from "./health.module.css";

/** How long it is likely to last, and how far off that may be. */
export function Life({ life }: { life: RemainingLife | null }) {
  if (!life)
    return (
      <Text size="sm" c="dimmed">
        Too few devices of its class have failed to tell how long it will last.
      </Text>
    );
  const end = Math.max(life.highDays * 1.15, 30);
  const at = (days: number) => `${Math.min(100, (days / end) * 100)}%`;
  return (
    <div>
      <Text fw={650} size="lg">
        About {roughly(life.days)}
      </Text>
      <div className={classes.life} aria-hidden>
        <span
          className={classes.likely}
          style={{
            left: at(life.lowDays),
            width: `calc(${at(life.highDays)} - ${at(life.lowDays)})`,
          }}
        />
        <span className={classes.middle} style={{ left: at(life.days) }} />
      </div>
      <div className={classes.ends} aria-hidden>
        <span>today</span>
        <span>in {roughly(end)}</span>
      </div>
      <Text size="sm" c="dimmed">
        {sentence(interval(life), inCases(life.coverage))}
      </Text>
    </div>
  );
}

function sentence(words: string, cases: string): string {
  return words.startsWith("can't")
    ? "Too few failures to narrow it down further."
    : `${words.charAt(0).toUpperCase()}${words.slice(1)}, which holds ${cases}.`;
}
