import { describe, expect, it } from "vitest";
import { limitsInWords, limitsOf, rangeOf } from "./limits";

const none = { warnLow: null, warnHigh: null, faultLow: null, faultHigh: null };

describe("the limits of a signal", () => {
  it("are those that it has, in words with their side", () => {
    const limits = limitsOf({
      ...none,
      warnLow: -3,
      warnHigh: 3,
      faultHigh: 5,
    });
    expect(limitsInWords(limits, (value) => `${value} %`)).toBe(
      "warning under -3 % or over 3 %, fault over 5 %",
    );
    expect(limitsInWords(limitsOf(none), String)).toBe("");
  });

  it("are always inside the chart, with some air around them", () => {
    const range = rangeOf([90, 95], limitsOf({ ...none, faultLow: 80 }));
    expect(range!.min).toBeLessThan(80);
    expect(range!.max).toBeGreaterThan(95);
  });

  it("never make what cannot be negative look as if it could", () => {
    expect(rangeOf([0, 40], [])!.min).toBe(0);
  });

  it("leave a signal that stands still a chart that is not flat", () => {
    const range = rangeOf([7, 7], []);
    expect(range!.max).toBeGreaterThan(range!.min);
    expect(rangeOf([], [])).toBeUndefined();
  });
});
