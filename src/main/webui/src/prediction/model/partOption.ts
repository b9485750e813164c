import type { EChartsOption } from "echarts";
import type { Look } from "../../telemetry/chart/look";
import { hint, hintBox, paper } from "../../telemetry/chart/parts";
import { percent } from "../words";

/** A point of a chart whose both axes run from 0 to 1, with what is said when the pointer is on it. */
export interface PartPoint {
  x: number;
  y: number;
  says: readonly string[];
  size?: number;
}

export interface PartLine {
  name: string;
  points: readonly PartPoint[];
  colour: string;
  dashed?: boolean;
  symbols?: boolean;
  /** Each point holds for all that lies before it, as in a curve of precision over recall; no straight line between. */
  steps?: boolean;
}

/** The colour and stroke of each way of predicting: the chosen one stands out, the baselines stand back. */
export function strokeOf(look: Look, trainer: string, chosen: string) {
  if (trainer === chosen) return { colour: look.line, dashed: false };
  return trainer === "rule"
    ? { colour: look.third, dashed: true }
    : { colour: look.second, dashed: true };
}

/** A square of parts from 0 to 1: precision against recall, seen against foretold. */
export function partOption(
  look: Look,
  names: { x: string; y: string },
  lines: readonly PartLine[],
  most: { x?: number; y?: number } = {},
): EChartsOption {
  const axis = (name: string, place: "middle" | "end", max: number) => ({
    type: "value" as const,
    min: 0,
    max,
    name,
    nameLocation: place,
    nameGap: place === "middle" ? 28 : 10,
    nameTextStyle: {
      color: look.dim,
      align: place === "middle" ? ("center" as const) : ("left" as const),
    },
    axisLabel: {
      color: look.dim,
      formatter: (part: number) => `${Math.round(part * 100)} %`,
    },
    interval: stepOf(max),
    splitLine: { lineStyle: { color: look.grid } },
  });
  return {
    ...paper(look),
    grid: { left: 4, right: 22, top: 34, bottom: 26, containLabel: true },
    xAxis: axis(names.x, "middle", most.x ?? 1),
    yAxis: axis(names.y, "end", most.y ?? 1),
    tooltip: {
      ...hintBox(look),
      trigger: "item",
      formatter: (mark) => {
        const { seriesIndex, dataIndex } = (
          Array.isArray(mark) ? mark[0] : mark
        ) as { seriesIndex?: number; dataIndex?: number };
        const line = lines[seriesIndex ?? -1];
        const point = line?.points[dataIndex ?? -1];
        return point ? hint(look, [line!.name, ...point.says]) : "";
      },
    },
    series: lines.map(({ points, colour, dashed, symbols, steps }) => ({
      type: "line",
      data: points.map(({ x, y, size }) => ({
        value: [x, y],
        symbolSize: symbols ? (size ?? 9) : 5,
      })),
      step: steps ? "start" : false,
      symbol: "circle",
      showSymbol: symbols ?? false,
      lineStyle: {
        width: dashed ? 1.8 : 2.5,
        type: dashed ? "dashed" : "solid",
        color: colour,
      },
      itemStyle: { color: colour },
    })),
  };
}

/** A step that divides the axis into whole parts: 100 % into fifths, 40 % into tenths of it. */
function stepOf(max: number): number {
  if (max > 0.5) return 0.2;
  if (max > 0.2) return 0.1;
  return max > 0.1 ? 0.05 : 0.02;
}

/** What a recall and a precision mean for the people who go and look. */
export function tradeInWords(recall: number, precision: number): string[] {
  return [
    `${percent(recall)} of days before a failure alarmed`,
    `${percent(precision)} of alarms right`,
  ];
}
