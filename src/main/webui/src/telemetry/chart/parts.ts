import type { EChartsOption } from "echarts";
import { clock, dayOfMonth, monthAndYear } from "../../time/calendar";
import type { Look } from "./look";

const hours = 3_600_000;
const days = 24 * hours;

export const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

/** What all charts share: no show, quiet lines, letters of the page. */
export function paper(look: Look): EChartsOption {
  return {
    animation: false,
    textStyle: { fontFamily, color: look.dim },
    grid: { left: 4, right: 12, top: 18, bottom: 4, containLabel: true },
  };
}

/** An axis of time, in the hospital's own zone. */
export function timeAxis(look: Look, from: number, to: number) {
  const long = to - from;
  return {
    type: "time" as const,
    min: from,
    max: to,
    axisLine: { lineStyle: { color: look.grid } },
    axisTick: { show: false },
    splitLine: { show: false },
    splitNumber: 4,
    axisLabel: {
      color: look.dim,
      hideOverlap: true,
      formatter: (at: number) =>
        long <= 2 * days
          ? clock(at)
          : long <= 150 * days
            ? dayOfMonth(at)
            : monthAndYear(at),
    },
  };
}

export function valueAxis(
  look: Look,
  range: { min?: number; max?: number },
  formatter: (value: number) => string,
) {
  return {
    type: "value" as const,
    scale: true,
    ...range,
    splitNumber: 4,
    axisLabel: {
      color: look.dim,
      formatter,
      // A range of our own seldom ends on a round number.
      ...(range.min !== undefined && { showMinLabel: false }),
      ...(range.max !== undefined && { showMaxLabel: false }),
    },
    splitLine: { lineStyle: { color: look.grid } },
  };
}

/** The box beside the pointer. Its lines are set as text, so nothing that a device sent is read as HTML. */
export function hint(look: Look, lines: readonly string[]): HTMLElement {
  const box = document.createElement("div");
  box.style.cssText = `font: 13px ${fontFamily}; color: ${look.text}; white-space: normal; max-width: 240px`;
  lines.forEach((line, place) => {
    const row = document.createElement("div");
    row.textContent = line;
    if (place === 0) row.style.fontWeight = "600";
    box.append(row);
  });
  return box;
}

export function hintBox(look: Look) {
  return {
    backgroundColor: look.paper,
    borderColor: look.grid,
    padding: 10,
    confine: true,
    transitionDuration: 0,
  };
}
