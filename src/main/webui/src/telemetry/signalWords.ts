import { dayOfMonth } from "../time/calendar";
import type { ChartFigures } from "./chart/ChartTable";
import { limitsInWords, limitsOf } from "./chart/limits";
import { pointTime } from "./signalOption";
import type { Series, Signal, SignalState } from "./signals";
import { digits, unitInWords, withUnit } from "./units";

export const stateInWords: Record<
  SignalState,
  { words: string; colour: string }
> = {
  ok: { words: "In order", colour: "green" },
  warning: { words: "Warning", colour: "yellow" },
  fault: { words: "Fault", colour: "red" },
  silent: { words: "Silent", colour: "gray" },
};

/** What a signal's chart shows, in sentences. */
export function summaryOf(
  signal: Signal,
  { points, forecast }: Series,
): string {
  const { name, unit } = signal;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return `${name}: nothing was measured in this time.`;
  const limits = limitsInWords(limitsOf(signal), (at) => withUnit(at, unit));
  const ahead = forecast?.points.at(-1);
  return [
    `${name} from ${withUnit(first.mean, unit)} on ${dayOfMonth(first.at)} to ${withUnit(last.mean, unit)} on ${dayOfMonth(last.at)}.`,
    `Least ${digits(Math.min(...points.map(({ min }) => min)))}, greatest ${withUnit(Math.max(...points.map(({ max }) => max)), unit)}.`,
    limits && `${limits[0]!.toUpperCase()}${limits.slice(1)}.`,
    ahead &&
      `Expected by ${dayOfMonth(ahead.at)}: ${digits(ahead.low)} to ${withUnit(ahead.high, unit)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The same as a table: what was measured, then what is expected. */
export function figuresOf(signal: Signal, series: Series): ChartFigures {
  const unit = unitInWords(signal.unit);
  return {
    caption: unit ? `${signal.name}, ${unit}` : signal.name,
    head: ["Time", "Mean", "Least", "Greatest"],
    rows: [
      ...series.points.map(({ at, mean, min, max }) => [
        pointTime(at, series.resolution),
        digits(mean),
        digits(min),
        digits(max),
      ]),
      ...(series.forecast?.points ?? []).map(({ at, low, mid, high }) => [
        `${dayOfMonth(at)}, expected`,
        digits(mid),
        digits(low),
        digits(high),
      ]),
    ],
  };
}
