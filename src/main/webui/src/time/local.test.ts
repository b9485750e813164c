import { beforeAll, describe, expect, it } from "vitest";
import { clock, dateAndTime, keepTimesIn, showTimesOf } from "./calendar";
import { inputOf, instantOf, startOfYesterday } from "./local";

beforeAll(() => keepTimesIn("Europe/Berlin"));

describe("times that people type", () => {
  it("are on the hospital's clock, in winter and in summer", () => {
    expect(instantOf("2026-01-15T14:30")).toBe("2026-01-15T13:30:00.000Z");
    expect(instantOf("2026-07-15T14:30")).toBe("2026-07-15T12:30:00.000Z");
    expect(inputOf("2026-07-15T12:30:00Z")).toBe("2026-07-15T14:30");
  });

  it("take the first of an hour that comes twice", () => {
    expect(instantOf("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z");
  });

  it("go an hour on where the clock jumps", () => {
    expect(instantOf("2026-03-29T02:30")).toBe("2026-03-29T01:30:00.000Z");
  });

  it("are none when nothing is typed", () => {
    expect(instantOf("")).toBeUndefined();
    expect(inputOf(null)).toBe("");
  });

  it("know when yesterday began, also across a change of the clocks", () => {
    expect(startOfYesterday(Date.parse("2026-03-29T12:00:00Z"))).toBe(
      "2026-03-27T23:00:00.000Z",
    );
    expect(startOfYesterday(Date.parse("2026-03-30T12:00:00Z"))).toBe(
      "2026-03-28T23:00:00.000Z",
    );
  });
});

describe("times of several sites", () => {
  const at = "2026-01-15T13:30:00Z";

  it("say whose clock they are of only where two differ", () => {
    expect(clock(at)).toBe("14:30");
    keepTimesIn("Europe/Berlin", "Europe/Vienna");
    expect(clock(at)).toMatch(/^14:30 (CET|GMT\+1)$/);
    keepTimesIn("Europe/Berlin");
  });

  it("are those of the site of what the page is about", () => {
    keepTimesIn("Europe/Berlin", "America/New_York");
    showTimesOf("America/New_York");
    expect(clock(at)).toMatch(/^08:30 (GMT-5|EST)$/);
    expect(dateAndTime(at)).toContain("15 Jan 2026, 08:30");
    expect(instantOf("2026-01-15T08:30")).toBe("2026-01-15T13:30:00.000Z");
    showTimesOf(undefined);
    expect(clock(at)).toMatch(/^14:30/);
    keepTimesIn("Europe/Berlin");
  });
});
