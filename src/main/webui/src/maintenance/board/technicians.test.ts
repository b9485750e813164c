import { describe, expect, it } from "vitest";
import { hoursInWords, type Hours, type Weekday } from "./technicians";

const hours = (day: Weekday, from = "08:00", to = "16:30"): Hours => ({
  day,
  from,
  to,
});

describe("working hours in words", () => {
  it("puts days of the same hours together", () => {
    expect(
      hoursInWords([hours("monday"), hours("tuesday"), hours("wednesday")]),
    ).toBe("Mon–Wed 08:00–16:30");
  });

  it("tells days apart that do not follow each other or differ", () => {
    expect(
      hoursInWords([
        hours("monday"),
        hours("wednesday"),
        hours("thursday", "12:00"),
      ]),
    ).toBe("Mon 08:00–16:30, Wed 08:00–16:30, Thu 12:00–16:30");
  });

  it("names both parts of a day with a break", () => {
    expect(
      hoursInWords([
        hours("friday", "08:00", "12:00"),
        hours("friday", "12:30", "16:30"),
      ]),
    ).toBe("Fri 08:00–12:00 and 12:30–16:30");
  });
});
