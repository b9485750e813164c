import { describe, expect, it } from "vitest";
import { amount, reckonedFrom, valueInWords } from "./words";

const figure = (code: string, numerator: number, denominator: number) => ({
  code,
  value: denominator ? numerator / denominator : null,
  numerator,
  denominator,
  caution: null,
});

describe("figures in words", () => {
  it("writes a number in its unit", () => {
    expect(amount(4.72, "a")).toBe("4.7 years");
    expect(amount(0.25, "a")).toBe("3 months");
    expect(amount(93.36, "%")).toBe("93.4 %");
    expect(amount(3.5, "h")).toBe("3.5 h");
    expect(amount(1.2, "d")).toBe("1 day");
    expect(amount(35, "d")).toBe("35 days");
    expect(amount(1200, "1")).toBe("1,200");
  });

  it("never shows a number that is not known", () => {
    expect(valueInWords(figure("mtbf", 54.8, 0), "a")).toBe("not known");
    expect(valueInWords(undefined, "a")).toBe("not known");
  });

  it("says from what it was reckoned", () => {
    expect(reckonedFrom(figure("mtbf", 54.76, 1))).toBe(
      "54.8 device-years, 1 failure",
    );
    expect(reckonedFrom(figure("mttr", 7, 2))).toBe("7 h in 2 repairs");
    expect(reckonedFrom(figure("npf-share", 1, 4))).toBe("1 of 4");
  });
});
