import type { EChartsOption } from "echarts";
import { eventMarks, markAxis } from "../../telemetry/chart/eventMarks";
import type { Look } from "../../telemetry/chart/look";
import {
  hint,
  hintBox,
  paper,
  timeAxis,
  valueAxis,
} from "../../telemetry/chart/parts";
import type { Marked } from "../../telemetry/events";
import type { Span } from "../../telemetry/span";
import { dateAndTime } from "../../time/calendar";
import type { RiskPoint } from "../risks";
import { chance } from "../words";

/** The risk over time: of the next 30 days, of the next 7, from where it counts as high, and what happened. */
export function riskOption(
  look: Look,
  history: readonly RiskPoint[],
  threshold: number | null,
  events: readonly Marked[],
  span: Span,
): EChartsOption {
  const highest = Math.max(
    0.1,
    threshold ?? 0,
    ...history.map(({ risk30 }) => risk30 ?? 0),
  );
  const line = (risk: "risk7" | "risk30") =>
    history.map((point) => [Date.parse(point.at), point[risk] ?? "-"]);
  return {
    ...paper(look),
    xAxis: timeAxis(look, span.from, span.to),
    yAxis: [
      {
        ...valueAxis(
          look,
          { min: 0, max: Math.min(1, highest * 1.25) },
          (part) => `${Math.round(part * 100)} %`,
        ),
        axisLabel: {
          color: look.dim,
          showMaxLabel: false,
          formatter: (part: number) => `${Math.round(part * 100)} %`,
        },
      },
      markAxis,
    ],
    tooltip: {
      ...hintBox(look),
      trigger: "axis",
      axisPointer: { lineStyle: { color: look.dim } },
      formatter: (marks) => {
        const first = (Array.isArray(marks) ? marks[0] : marks) as
          { dataIndex?: number } | undefined;
        const point = history[first?.dataIndex ?? -1];
        return point ? hint(look, inWords(point)) : "";
      },
    },
    series: [
      {
        type: "line",
        data: line("risk30"),
        symbol: history.length === 1 ? "circle" : "none",
        lineStyle: { width: 2.5, color: look.line },
        itemStyle: { color: look.line },
        areaStyle: { color: look.band },
        markLine: {
          silent: true,
          symbol: "none",
          data:
            threshold === null
              ? []
              : [
                  {
                    yAxis: threshold,
                    lineStyle: { color: look.fault, width: 1.5, type: "solid" },
                    label: {
                      position: "insideStartTop",
                      color: look.fault,
                      fontSize: 11,
                      distance: 2,
                      formatter: `high from ${chance(threshold)}`,
                    },
                  },
                ],
        },
      },
      {
        type: "line",
        data: line("risk7"),
        symbol: "none",
        lineStyle: { width: 1.5, type: "dashed", color: look.second },
        itemStyle: { color: look.second },
      },
      eventMarks(look, events),
    ],
  };
}

function inWords({ at, risk7, risk30, modelVersion }: RiskPoint): string[] {
  return [
    dateAndTime(at),
    `in 30 days ${risk30 === null ? "unknown" : chance(risk30)}`,
    `in 7 days ${risk7 === null ? "unknown" : chance(risk7)}`,
    `told by ${modelVersion}`,
  ];
}
