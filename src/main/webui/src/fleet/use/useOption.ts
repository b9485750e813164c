import type { EChartsOption } from "echarts";
import type { Look } from "../../telemetry/chart/look";
import {
  hint,
  hintBox,
  paper,
  timeAxis,
  valueAxis,
} from "../../telemetry/chart/parts";
import { dateAndTime } from "../../time/calendar";
import type { UsePoint } from "./use";

/** Units in use, idle and unknown, one above the other, hour by hour. */
export function useOption(
  look: Look,
  points: readonly UsePoint[],
): EChartsOption {
  const times = points.map(({ hour }) => Date.parse(hour));
  const layer = (name: string, of: keyof UsePoint, colour: string) => ({
    name,
    type: "line" as const,
    stack: "units",
    step: "end" as const,
    symbol: "none",
    lineStyle: { width: 1, color: colour },
    areaStyle: { color: colour, opacity: 0.55 },
    data: points.map((point, place) => [times[place]!, point[of] as number]),
  });
  return {
    ...paper(look),
    xAxis: timeAxis(look, times[0] ?? 0, times.at(-1) ?? 1),
    yAxis: valueAxis(look, { min: 0 }, String),
    tooltip: {
      ...hintBox(look),
      trigger: "axis",
      formatter: (marks) => {
        const { dataIndex } = (Array.isArray(marks) ? marks[0] : marks) as {
          dataIndex?: number;
        };
        const point = points[dataIndex ?? -1];
        return point
          ? hint(look, [
              dateAndTime(point.hour),
              `In use ${point.inUse}`,
              `Idle ${point.idle}`,
              `Not known ${point.unknown}`,
            ])
          : "";
      },
    },
    series: [
      layer("In use", "inUse", look.line),
      layer("Idle", "idle", look.second),
      layer("Not known", "unknown", look.third),
    ],
  };
}
