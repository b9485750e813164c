import { describe, expect, it } from "vitest";
import {
  chance,
  changeInWords,
  inCases,
  interval,
  percent,
  roughly,
} from "./words";

describe("words for risks", () => {
  it("never claims that something is certain", () => {
    expect(chance(0)).toBe("under 1\u00a0%");
    expect(chance(0.004)).toBe("under 1\u00a0%");
    expect(chance(0.616)).toBe("62\u00a0%");
    expect(chance(1)).toBe("over 99\u00a0%");
  });

  it("counts what has been seen as it was", () => {
    expect(percent(0)).toBe("0\u00a0%");
    expect(percent(1)).toBe("100\u00a0%");
    expect(percent(0.004)).toBe("under 1\u00a0%");
  });

  it("tells a change only when it is one", () => {
    expect(changeInWords(0.124)).toBe("up 12 points in a week");
    expect(changeInWords(-0.02)).toBe("down 2 points in a week");
    expect(changeInWords(0.01)).toBe("");
    expect(changeInWords(null)).toBe("");
  });

  it("gives a remaining life in the unit that a person would choose", () => {
    expect(roughly(0)).toBe("0 days");
    expect(roughly(1)).toBe("1 day");
    expect(roughly(30)).toBe("4 weeks");
    expect(roughly(200)).toBe("7 months");
    expect(roughly(900)).toBe("2.5 years");
  });

  it("gives its interval with the unit once where it is the same", () => {
    const life = { days: 30, coverage: 0.9 };
    expect(interval({ ...life, lowDays: 21, highDays: 56 })).toBe(
      "3 to 8 weeks",
    );
    expect(interval({ ...life, lowDays: 6, highDays: 40 })).toBe(
      "6 days to 6 weeks",
    );
    expect(interval({ ...life, lowDays: 0, highDays: 105 })).toBe(
      "up to 3 months",
    );
    const capped = { ...life, highDays: 180, capDays: 180 };
    expect(interval({ ...capped, lowDays: 30 })).toBe("4 weeks or more");
    expect(interval({ ...capped, lowDays: 0 })).toBe("can't be narrowed down");
    expect(interval({ ...life, lowDays: 1, highDays: 5 })).toBe("1 to 5 days");
  });

  it("says how often the interval holds", () => {
    expect(inCases(0.9)).toBe("in 9 of 10 cases");
    expect(inCases(0.95)).toBe("in 95 of 100 cases");
  });
});
