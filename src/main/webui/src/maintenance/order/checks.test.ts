import { describe, expect, it } from "vitest";
import { decimal, limitsOf, valueOf } from "./checks";

describe("a measured line", () => {
  it("takes numbers with a point or a comma and nothing else", () => {
    expect(decimal("0.21")).toBe(0.21);
    expect(decimal(" 0,21 ")).toBe(0.21);
    expect(decimal("-3")).toBe(-3);
    expect(decimal("1.234,5")).toBeUndefined();
    expect(decimal("12 V")).toBeUndefined();
    expect(decimal("")).toBeUndefined();
    expect(decimal("1e9")).toBeUndefined();
  });

  it("says its limits", () => {
    expect(limitsOf({ low: null, high: 0.3, unit: "Ohm" })).toBe(
      "at most 0.3 Ohm",
    );
    expect(limitsOf({ low: 2, high: 4, unit: null })).toBe("2 to 4");
    expect(limitsOf({ low: 2, high: null, unit: "V" })).toBe("at least 2 V");
    expect(limitsOf({ low: null, high: null, unit: "V" })).toBe("");
  });

  it("says its answer", () => {
    expect(valueOf({ value: 0.21, unit: "Ohm", passed: true })).toBe(
      "0.21 Ohm, passed",
    );
    expect(valueOf({ value: null, unit: null, passed: false })).toBe("Failed");
  });
});
