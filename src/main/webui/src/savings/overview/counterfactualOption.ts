import type { EChartsOption } from "echarts";
import { band } from "../../telemetry/chart/band";
import type { Look } from "../../telemetry/chart/look";
import { hint, hintBox, paper } from "../../telemetry/chart/parts";
import { monthAndYear } from "../../time/calendar";
import { money, rounded, short } from "../money";
import type { Series } from "../reports";

/** The middle of a month, so that no zone moves it into another. */
export function middleOf(month: string): number {
  return Date.parse(`${month}-15T12:00:00Z`);
}

/** What it would have cost by the baseline, with its range, and what it did cost. */
export function counterfactualOption(
  look: Look,
  { currency, months }: Series,
): EChartsOption {
  const line = (
    name: string,
    of: (month: Series["months"][number]) => number,
    colour: string,
    type: "solid" | "dashed",
  ) => ({
    type: "line" as const,
    name,
    data: months.map((month) => [middleOf(month.month), of(month)]),
    symbol: type === "solid" ? "circle" : "emptyCircle",
    symbolSize: 5,
    lineStyle: { color: colour, width: 2, type },
    itemStyle: { color: colour },
  });
  return {
    ...paper(look),
    grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: "time",
      axisLine: { lineStyle: { color: look.dim } },
      axisTick: { show: false },
      splitLine: { show: false },
      minInterval: 28 * 86_400_000,
      axisLabel: {
        color: look.dim,
        hideOverlap: true,
        formatter: (at: number) => monthAndYear(at),
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
        const at = (Array.isArray(marks) ? marks : [marks])[0] as unknown as {
          value?: [number, number];
        };
        const month = months.find(
          (one) => middleOf(one.month) === at?.value?.[0],
        );
        if (!month) return "";
        return hint(
          look,
          [
            monthAndYear(middleOf(month.month)),
            `Without: ${money(month.without, currency)}`,
            month.low === null || month.high === null
              ? ""
              : `P10 to P90: ${rounded(month.low, currency)} to ${rounded(month.high, currency)}`,
            `Happened: ${money(month.happened, currency)}`,
          ].filter(Boolean),
        );
      },
    },
    series: [
      ...band(
        "range",
        months.map(({ month, low, high }) =>
          low === null || high === null
            ? null
            : { at: middleOf(month), low, high },
        ),
        look.forecastBand,
      ),
      line("Without", ({ without }) => without, look.forecast, "dashed"),
      line("Happened", ({ happened }) => happened, look.line, "solid"),
    ],
  };
}
