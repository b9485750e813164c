import type { EChartsOption } from "echarts";
import type { Look } from "../../telemetry/chart/look";
import { hint, hintBox, paper } from "../../telemetry/chart/parts";
import { money, rounded, short } from "../money";
import type { Step } from "./waterfall";

/** Bars that begin where the one above ended, with a thin line from P10 to P90. */
export function waterfallOption(
  look: Look,
  steps: readonly Step[],
  currency: string,
  narrow: boolean,
): EChartsOption {
  const colourOf = ({ line, amount }: Step) =>
    line === null ? look.text : amount < 0 ? look.second : look.line;
  const places = steps.flatMap(({ from, to, low, high }) => [
    from,
    to,
    low ?? to,
    high ?? to,
  ]);
  return {
    ...paper(look),
    grid: { left: 4, right: 16, top: 4, bottom: 4, containLabel: true },
    xAxis: {
      type: "value",
      min: Math.min(0, ...places),
      max: Math.max(0, ...places) * 1.02,
      splitNumber: narrow ? 3 : 5,
      axisLabel: {
        color: look.dim,
        hideOverlap: true,
        showMaxLabel: false,
        formatter: (value: number) => short(value, currency),
      },
      splitLine: { lineStyle: { color: look.grid } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: steps.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.dim } },
      axisLabel: {
        color: look.text,
        width: narrow ? 96 : 150,
        overflow: "break",
        interval: 0,
        fontSize: narrow ? 11 : 12,
        lineHeight: 14,
      },
    },
    tooltip: {
      ...hintBox(look),
      trigger: "item",
      formatter: (mark) => {
        const { dataIndex } = (Array.isArray(mark) ? mark[0] : mark) as {
          dataIndex?: number;
        };
        const step = steps[dataIndex ?? -1];
        return step ? hint(look, saysOf(step, currency)) : "";
      },
    },
    series: [
      {
        type: "bar",
        stack: "fall",
        // The unseen part carries the bar to where the one above ended, on either side of nought.
        stackStrategy: "all",
        silent: true,
        itemStyle: { color: "transparent" },
        data: steps.map(({ from }) => from),
      },
      {
        type: "bar",
        stack: "fall",
        stackStrategy: "all",
        barMaxWidth: 22,
        data: steps.map((step) => ({
          value: step.to - step.from,
          itemStyle: { color: colourOf(step) },
        })),
      },
      {
        type: "custom",
        silent: true,
        z: 4,
        renderItem: (_, api) => {
          const [row, low, high] = [0, 1, 2].map((at) => Number(api.value(at)));
          const [x0, y] = api.coord([low!, row!]);
          const [x1] = api.coord([high!, row!]);
          const line = (shape: object, width: number, stroke: string) => ({
            type: "line" as const,
            shape: shape as { x1: number; y1: number; x2: number; y2: number },
            style: { stroke, lineWidth: width },
          });
          // A light edge keeps the thin line apart from the bar below it.
          const strokes = [4, 1.5].flatMap((width, at) => {
            const stroke = at === 0 ? look.paper : look.text;
            return [
              line({ x1: x0, y1: y, x2: x1, y2: y }, width, stroke),
              line({ x1: x0, y1: y! - 5, x2: x0, y2: y! + 5 }, width, stroke),
              line({ x1: x1, y1: y! - 5, x2: x1, y2: y! + 5 }, width, stroke),
            ];
          });
          return { type: "group", children: strokes };
        },
        data: steps.flatMap(({ low, high }, row) =>
          low === null || high === null ? [] : [[row, low, high]],
        ),
      },
    ],
  };
}

function saysOf(step: Step, currency: string): string[] {
  const range = step.range
    ? `P10 to P90: ${rounded(step.range.p10, currency)} to ${rounded(step.range.p90, currency)}`
    : "";
  return [
    step.name,
    money(step.amount, currency),
    range,
    step.line ? "Click for the entries" : "",
  ].filter(Boolean);
}
