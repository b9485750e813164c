import type { EChartsOption } from "echarts";
import type { Look } from "../../telemetry/chart/look";
import { hint, hintBox, paper } from "../../telemetry/chart/parts";

export interface Bar {
  name: string;
  value: number;
  /** Further lines beside the pointer. */
  says?: readonly string[];
  /** Drawn pale: it is not yet evidence. */
  faint?: boolean;
}

/** Bars from left to right, the first at the top, each with its value at its end. */
export function barOption(
  look: Look,
  bars: readonly Bar[],
  words: (value: number) => string,
): EChartsOption {
  return {
    ...paper(look),
    grid: { left: 4, right: 76, top: 4, bottom: 4, containLabel: true },
    xAxis: {
      type: "value",
      min: 0,
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.grid } },
      axisLabel: {
        color: look.text,
        width: 150,
        overflow: "truncate",
        interval: 0,
      },
    },
    tooltip: {
      ...hintBox(look),
      trigger: "item",
      formatter: (mark) => {
        const { dataIndex } = (Array.isArray(mark) ? mark[0] : mark) as {
          dataIndex?: number;
        };
        const bar = bars[dataIndex ?? -1];
        return bar
          ? hint(look, [bar.name, words(bar.value), ...(bar.says ?? [])])
          : "";
      },
    },
    series: [
      {
        type: "bar",
        barMaxWidth: 18,
        data: bars.map(({ value, faint }) => ({
          value,
          itemStyle: {
            color: faint ? look.band : look.line,
            borderColor: look.line,
            borderWidth: faint ? 1 : 0,
            borderType: "dashed" as const,
          },
        })),
        label: {
          show: true,
          position: "right",
          color: look.text,
          formatter: ({ dataIndex }: { dataIndex: number }) =>
            words(bars[dataIndex]?.value ?? 0),
        },
      },
    ],
  };
}
