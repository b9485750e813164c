import { beforeAll, describe, expect, it } from "vitest";
import { keepTimesIn } from "./calendar";
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
