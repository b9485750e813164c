import type { EChartsOption } from "echarts";
import type { Look } from "../../telemetry/chart/look";
import { hint, hintBox, paper } from "../../telemetry/chart/parts";
import { money, short } from "../money";
import type { Scenario } from "../reports";
import { lineInWords } from "../words";
import { stripes } from "../years/yearsOption";

/** What is documented, and above it in stripes what it would be if the baselines were as supposed. */
export function scenarioOption(
  look: Look,
  lines: Scenario["lines"],
  currency: string,
): EChartsOption {
  return {
    ...paper(look),
    grid: { left: 4, right: 16, top: 4, bottom: 4, containLabel: true },
    xAxis: {
      type: "value",
      splitNumber: 3,
      axisLabel: {
        color: look.dim,
        hideOverlap: true,
        formatter: (value: number) => short(value, currency),
      },
      splitLine: { lineStyle: { color: look.grid } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: lines.map(({ lineItem }) => lineInWords[lineItem]),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.dim } },
      axisLabel: {
        color: look.text,
        width: 110,
        overflow: "break",
        interval: 0,
        lineHeight: 14,
      },
    },
    tooltip: {
      ...hintBox(look),
      trigger: "axis",
      axisPointer: { type: "none" },
      formatter: (marks) => {
        const at = (Array.isArray(marks) ? marks : [marks])[0]?.dataIndex ?? -1;
        const line = lines[at];
        return line
          ? hint(look, [
              lineInWords[line.lineItem],
              `Documented: ${money(line.documented, currency)}`,
              `Supposed: ${money(line.inScenario, currency)}`,
            ])
          : "";
      },
    },
    series: [
      {
        type: "bar",
        barMaxWidth: 14,
        itemStyle: { color: look.third },
        data: lines.map(({ documented }) => documented),
      },
      {
        type: "bar",
        barMaxWidth: 14,
        itemStyle: {
          color: look.forecastBand,
          borderColor: look.forecast,
          borderWidth: 1,
          borderType: "dashed",
          decal: stripes(look.forecast),
        },
        data: lines.map(({ inScenario }) => inScenario),
      },
    ],
  };
}
