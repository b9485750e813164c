import { describe, expect, it } from "vitest";
import { lookIn } from "./chart/look";
import { signalOption } from "./signalOption";
import type { Series, Signal } from "./signals";
import { inOrder } from "./SignalsOf";
import { figuresOf, summaryOf } from "./signalWords";
import { aheadOf, spanUntil } from "./span";

const battery: Signal = {
  signal: "battery-capacity",
  name: "Battery capacity",
  unit: "%",
  harm: "down",
  kind: "gauge",
  warnLow: 85,
  warnHigh: null,
  faultLow: 80,
  faultHigh: null,
  plausibleLow: 0,
  plausibleHigh: 120,
  last: { at: "2026-03-08T00:00:00Z", value: 83 },
  state: "warning",
};

const series: Series = {
  signal: "battery-capacity",
  unit: "%",
  resolution: "day",
  points: [
    { at: "2026-03-01T12:00:00Z", min: 89, max: 91, mean: 90 },
    { at: "2026-03-08T12:00:00Z", min: 82, max: 84, mean: 83 },
  ],
  forecast: {
    method: "robust trend",
    points: [
      { at: "2026-03-10T12:00:00Z", low: 80, mid: 81, high: 82 },
      { at: "2026-04-07T12:00:00Z", low: 50, mid: 55, high: 60 },
    ],
  },
};

describe("the chart of a signal", () => {
  it("says in words what it shows", () => {
    expect(summaryOf(battery, series)).toBe(
      "Battery capacity from 90 % on 1 Mar to 83 % on 8 Mar. Least 82, greatest 91 %. Warning under 85 %, fault under 80 %. Expected by 7 Apr: 50 to 60 %.",
    );
    expect(summaryOf(battery, { ...series, points: [] })).toBe(
      "Battery capacity: nothing was measured in this time.",
    );
  });

  it("has a table of the same figures, what is expected included", () => {
    const { rows } = figuresOf(battery, series);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual(["1 Mar 2026", "90", "89", "91"]);
    expect(rows[3]).toEqual(["7 Apr, expected", "55", "50", "60"]);
  });

  it("draws no further ahead than half of what it shows of the past", () => {
    const span = spanUntil(Date.parse("2026-03-08T13:00:00Z"), "7d");
    expect(aheadOf(span)).toBe(3.5 * 86_400_000);
    const { xAxis } = signalOption(lookIn("light"), battery, series, [], span);
    expect((xAxis as { max: number }).max).toBe(
      Date.parse("2026-03-10T12:00:00Z"),
    );
  });
});

describe("the order of the charts", () => {
  it("begins with what the reasons name, then what is at fault; counters come last", () => {
    const of = (signal: string, more: Partial<Signal>): Signal => ({
      ...battery,
      signal,
      ...more,
    });
    const order = inOrder(
      [
        of("hours", { state: "ok", kind: "counter" }),
        of("fine", { state: "ok" }),
        of("broken", { state: "fault" }),
        of("named", { state: "ok" }),
      ],
      ["named"],
    );
    expect(order.map(({ signal }) => signal)).toEqual([
      "named",
      "broken",
      "fine",
      "hours",
    ]);
  });
});
