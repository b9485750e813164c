import type { EChartsOption } from "echarts";
import { dateAndTime } from "../../time/calendar";
import { inWords, type Marked } from "../events";
import { hint, hintBox } from "./parts";
import type { Look } from "./look";

type Series = Extract<NonNullable<EChartsOption["series"]>, unknown[]>[number];

/** A hidden axis of height: marks stand in a row along the top of the chart, whatever is measured. */
export const markAxis = {
  type: "value" as const,
  min: 0,
  max: 1,
  show: false,
};

/** The events of a device on a chart, drawn against the second value axis. Failures and repairs go through all of it. */
export function eventMarks(look: Look, events: readonly Marked[]): Series {
  return {
    type: "scatter",
    yAxisIndex: 1,
    z: 5,
    symbolSize: 11,
    cursor: "default",
    data: events.map((event) => ({
      value: [Date.parse(event.at), 0.95],
      name: `${dateAndTime(event.at)}\n${inWords(event)}`,
      symbol: event.look.hollow ? "circle" : event.look.symbol,
      itemStyle: event.look.hollow
        ? {
            color: look.paper,
            borderColor: look[event.look.colour],
            borderWidth: 2,
          }
        : {
            color: look[event.look.colour],
            borderColor: look.paper,
            borderWidth: 1,
          },
    })),
    tooltip: {
      ...hintBox(look),
      trigger: "item",
      formatter: (mark) =>
        hint(
          look,
          String((Array.isArray(mark) ? mark[0] : mark)?.name).split("\n"),
        ),
    },
    markLine: {
      silent: true,
      symbol: "none",
      label: { show: false },
      data: events
        .filter((event) => event.look.grave)
        .map((event) => ({
          xAxis: Date.parse(event.at),
          lineStyle: {
            color: look[event.look.colour],
            type: "dotted",
            width: 1.5,
          },
        })),
    },
  };
}
