import type { EChartsOption } from "echarts";

type Series = Extract<NonNullable<EChartsOption["series"]>, unknown[]>[number];

export interface BandPoint {
  at: number;
  low: number;
  high: number;
}

/** A filled strip from low to high: an unseen line with the difference stacked on it. */
export function band(
  name: string,
  points: readonly (BandPoint | null)[],
  colour: string,
): Series[] {
  const unseen = {
    type: "line" as const,
    stack: name,
    // Both parts are stacked even where the lower one is negative.
    stackStrategy: "all" as const,
    symbol: "none",
    silent: true,
    lineStyle: { opacity: 0 },
    tooltip: { show: false },
  };
  return [
    {
      ...unseen,
      data: points.map((point) => (point ? [point.at, point.low] : ["-", "-"])),
    },
    {
      ...unseen,
      areaStyle: { color: colour, opacity: 1 },
      data: points.map((point) =>
        point ? [point.at, point.high - point.low] : ["-", "-"],
      ),
    },
  ];
}
