import type { EChartsOption } from "echarts";
import type { Look } from "../../telemetry/chart/look";
import { hint, hintBox, paper } from "../../telemetry/chart/parts";
import { money, short } from "../money";
import type { Year } from "../reports";

/** Stripes over a bar: what it shows has not happened. */
export function stripes(colour: string) {
  return {
    symbol: "rect",
    dashArrayX: [1, 0] as [number, number],
    dashArrayY: [2, 5] as [number, number],
    rotation: -Math.PI / 4,
    color: colour,
  };
}

/** The net of each year, and what it comes to from the first; what has not happened is striped and pale. */
export function yearsOption(
  look: Look,
  years: readonly Year[],
  currency: string,
  supposed: boolean,
): EChartsOption {
  const stands = ({ projected }: Year) => !projected && !supposed;
  const happened = years.filter(stands).length;
  const sum = (from: number, to: number, type: "solid" | "dashed") => ({
    type: "line" as const,
    data: years.map(({ cumulative }, at) =>
      at >= from && at < to ? cumulative : null,
    ),
    symbol: type === "solid" ? "circle" : "emptyCircle",
    symbolSize: 7,
    lineStyle: { color: look.forecast, width: 2, type },
    itemStyle: { color: look.forecast },
  });
  return {
    ...paper(look),
    grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: "category",
      data: years.map(({ year, projected }) =>
        projected ? `${year}\nprojected` : String(year),
      ),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.dim } },
      axisLabel: {
        color: look.text,
        interval: 0,
        lineHeight: 15,
        // Five of them side by side fit a phone.
        formatter: (label: string) =>
          label.replace("projected", "{small|projected}"),
        rich: { small: { color: look.text, fontSize: 10, lineHeight: 15 } },
      },
    },
    yAxis: {
      type: "value",
      splitNumber: 4,
      axisLabel: {
        color: look.dim,
        formatter: (value: number) => short(value, currency),
      },
      splitLine: { lineStyle: { color: look.grid } },
    },
    tooltip: {
      ...hintBox(look),
      trigger: "axis",
      formatter: (marks) => {
        const at = (Array.isArray(marks) ? marks : [marks])[0]?.dataIndex ?? -1;
        const year = years[at];
        return year
          ? hint(look, [
              `${year.year}${year.projected ? ", projected" : ""}`,
              `Net: ${money(year.net, currency)}`,
              ...(year.low === null || year.high === null
                ? []
                : [
                    `P10 to P90: ${money(year.low, currency)} to ${money(year.high, currency)}`,
                  ]),
              `Since the first year: ${money(year.cumulative, currency)}`,
            ])
          : "";
      },
    },
    series: [
      {
        type: "bar",
        barMaxWidth: 46,
        data: years.map((year) => ({
          value: year.net,
          itemStyle: stands(year)
            ? { color: year.net < 0 ? look.second : look.line }
            : {
                color: supposed ? look.forecastBand : look.band,
                borderColor: supposed ? look.forecast : look.line,
                borderType: "dashed" as const,
                borderWidth: 1,
                decal: stripes(supposed ? look.forecast : look.line),
              },
        })),
      },
      sum(0, happened, "solid"),
      sum(Math.max(0, happened - 1), years.length, "dashed"),
    ],
  };
}
