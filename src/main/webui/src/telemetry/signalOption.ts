import type { EChartsOption } from "echarts";
import { clock, date, dateAndTime } from "../time/calendar";
import { band } from "./chart/band";
import { eventMarks, markAxis } from "./chart/eventMarks";
import { stretchesOf } from "./chart/gaps";
import { limitsOf, rangeOf, type Limit } from "./chart/limits";
import type { Look } from "./chart/look";
import { hint, hintBox, paper, timeAxis, valueAxis } from "./chart/parts";
import type { Marked } from "./events";
import type { Series, SeriesPoint, Signal } from "./signals";
import { aheadOf, type Span } from "./span";
import { digits, withUnit } from "./units";

const hour = 3_600_000;
const silence = { raw: 6 * hour, hour: 12 * hour, day: 72 * hour };

/** A signal's chart: what was measured with its peaks, where warning and fault begin, what to expect, what happened. */
export function signalOption(
  look: Look,
  signal: Signal,
  series: Series,
  events: readonly Marked[],
  span: Span,
): EChartsOption {
  const limits = limitsOf(signal);
  const forecast = expected(series, span);
  const end = forecast.length ? forecast.at(-1)!.at : span.to;
  const stretches = stretchesOf(series.points, silence[series.resolution]);
  const range = rangeOf(
    [
      ...series.points.flatMap(({ min, max }) => [min, max]),
      ...forecast.flatMap(({ low, high }) => [low, high]),
    ],
    limits,
  );
  return {
    ...paper(look),
    xAxis: timeAxis(look, span.from, end),
    yAxis: [valueAxis(look, range ?? {}, digits), markAxis],
    tooltip: {
      ...hintBox(look),
      trigger: "axis",
      axisPointer: { lineStyle: { color: look.dim } },
      formatter: (at) =>
        pointHint(look, signal, series, Number(axisValue(at)), forecast),
    },
    series: [
      ...stretches.flatMap((points, place) => [
        ...band(
          `peaks-${place}`,
          points.map((point) => ({
            at: Date.parse(point.at),
            low: point.min,
            high: point.max,
          })),
          look.band,
        ),
        {
          type: "line" as const,
          data: points.map(({ at, mean }) => [Date.parse(at), mean]),
          symbol: points.length === 1 ? "circle" : "none",
          lineStyle: { width: 2, color: look.line },
          itemStyle: { color: look.line },
        },
      ]),
      ...band("forecast", forecast, look.forecastBand),
      {
        type: "line",
        data: forecast.map(({ at, mid }) => [at, mid]),
        symbol: "none",
        lineStyle: { width: 2, type: "dashed", color: look.forecast },
        itemStyle: { color: look.forecast },
      },
      limitLines(look, limits, range),
      eventMarks(look, events),
    ],
  };
}

function expected({ forecast }: Series, span: Span) {
  const until = span.to + aheadOf(span);
  return (forecast?.points ?? [])
    .map((point) => ({ ...point, at: Date.parse(point.at) }))
    .filter(({ at }) => at <= until);
}

function limitLines(
  look: Look,
  limits: readonly Limit[],
  range: { min: number; max: number } | undefined,
) {
  return {
    type: "line" as const,
    data: [],
    silent: true,
    markLine: {
      silent: true,
      symbol: "none",
      data: limits.map(({ at, grave, side }) => ({
        yAxis: at,
        lineStyle: {
          color: grave ? look.fault : look.warning,
          type: grave ? ("solid" as const) : ("dashed" as const),
          width: 1.5,
        },
        label: {
          position:
            side === "low"
              ? ("insideStartBottom" as const)
              : ("insideStartTop" as const),
          color: grave ? look.fault : look.warning,
          fontSize: 11,
          distance: 2,
          formatter: grave ? "fault" : "warning",
        },
      })),
    },
    markArea: {
      silent: true,
      itemStyle: { color: look.faultArea },
      data: limits
        .filter(({ grave }) => grave)
        .map(({ at, side }): [{ yAxis: number }, { yAxis: number }] => [
          { yAxis: at },
          { yAxis: side === "low" ? range!.min : range!.max },
        ]),
    },
  };
}

function axisValue(at: unknown): unknown {
  const first = (Array.isArray(at) ? at[0] : at) as
    { axisValue?: unknown } | undefined;
  return first?.axisValue;
}

function pointHint(
  look: Look,
  { unit }: Signal,
  { points, resolution }: Series,
  at: number,
  forecast: readonly { at: number; low: number; mid: number; high: number }[],
): HTMLElement | string {
  const past = nearest(points, at, (point) => Date.parse(point.at));
  const ahead = nearest(forecast, at, (point) => point.at);
  if (ahead && (!past || at > Date.parse(points.at(-1)!.at)))
    return hint(look, [
      `${date(ahead.at)}, expected`,
      withUnit(ahead.mid, unit),
      `between ${digits(ahead.low)} and ${withUnit(ahead.high, unit)}`,
    ]);
  return past ? hint(look, pastInWords(past, resolution, unit)) : "";
}

/** A measured point in words: its time, its mean, and its least and greatest where they differ. */
export function pastInWords(
  point: SeriesPoint,
  resolution: Series["resolution"],
  unit: string,
): string[] {
  const lines = [pointTime(point.at, resolution), withUnit(point.mean, unit)];
  return digits(point.min) === digits(point.max)
    ? lines
    : [...lines, `from ${digits(point.min)} to ${withUnit(point.max, unit)}`];
}

/** "22 Nov 2025" of a day, "22 Nov 2025, 14:05" of less. */
export function pointTime(
  at: string,
  resolution: Series["resolution"],
): string {
  if (resolution === "day") return date(at);
  return resolution === "hour" ? `${date(at)}, ${clock(at)}` : dateAndTime(at);
}

function nearest<P>(
  points: readonly P[],
  at: number,
  timeOf: (point: P) => number,
): P | undefined {
  let best: P | undefined;
  let least = Infinity;
  for (const point of points) {
    const away = Math.abs(timeOf(point) - at);
    if (away < least) [best, least] = [point, away];
  }
  return best;
}
