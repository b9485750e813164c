import { describe, expect, it } from "vitest";
import { digits, unitInWords, withUnit } from "./units";

describe("values with their units", () => {
  it("writes a UCUM unit as people do", () => {
    expect(unitInWords("mm[Hg]/min")).toBe("mmHg/min");
    expect(unitInWords("kPa")).toBe("kPa");
    expect(withUnit(21.25, "Cel")).toBe("21.3 °C");
    expect(withUnit(4, "1")).toBe("4");
    expect(withUnit(9, "/d")).toBe("9 a day");
  });

  it("keeps as many digits as are worth looking at", () => {
    expect(digits(25310.4)).toBe("25,310");
    expect(digits(83.46)).toBe("83.5");
    expect(digits(6.512)).toBe("6.51");
    expect(digits(0.0312)).toBe("0.031");
    expect(digits(0)).toBe("0");
    expect(digits(-0.00012)).toBe("-0.00012");
  });
});
