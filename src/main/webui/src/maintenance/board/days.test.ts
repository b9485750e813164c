import { beforeAll, describe, expect, it } from "vitest";
import { keepTimesIn } from "../../time/calendar";
import {
  dateOf,
  halfHourAt,
  halfHoursOf,
  later,
  percent,
  spanOf,
} from "./days";

beforeAll(() => keepTimesIn("Europe/Berlin"));

describe("the days of the board", () => {
  it("are the hospital's and not Greenwich's", () => {
    expect(dateOf("2026-03-01T23:30:00Z")).toBe("2026-03-02");
    expect(later("2026-02-28", 1)).toBe("2026-03-01");
  });

  it("have 46 half-hours when the clocks go forward and 50 when they go back", () => {
    expect(halfHoursOf("2026-03-28")).toHaveLength(48);
    expect(halfHoursOf("2026-03-29")).toHaveLength(46);
    expect(halfHoursOf("2026-10-25")).toHaveLength(50);
  });

  it("show at least the hours from 8 to 16", () => {
    const span = spanOf("2026-03-02", [], []);
    expect(new Date(span.from).toISOString()).toBe("2026-03-02T07:00:00.000Z");
    expect(new Date(span.to).toISOString()).toBe("2026-03-02T15:00:00.000Z");
    expect(percent(span, "2026-03-02T09:00:00Z")).toBe(25);
  });

  it("snap what is dropped to a half-hour that they show", () => {
    const span = spanOf("2026-03-02", [], []);
    expect(halfHourAt(span, 0.26)).toBe("2026-03-02T09:00:00.000Z");
    expect(halfHourAt(span, -0.5)).toBe("2026-03-02T07:00:00.000Z");
    expect(halfHourAt(span, 2)).toBe("2026-03-02T14:30:00.000Z");
  });
});
