import { describe, expect, it } from "vitest";
import { stretchesOf } from "./gaps";

const hour = 3_600_000;
const at = (hours: number) => ({
  at: new Date(Date.UTC(2026, 2, 1) + hours * hour).toISOString(),
});

describe("the stretches of a series", () => {
  it("are cut where nothing was heard for long", () => {
    const points = [0, 1, 2, 3, 30, 31].map(at);
    expect(stretchesOf(points, 6 * hour).map(({ length }) => length)).toEqual([
      4, 2,
    ]);
  });

  it("stay whole when a device speaks seldom but steadily", () => {
    const points = [0, 24, 48, 72, 96].map(at);
    expect(stretchesOf(points, 6 * hour)).toHaveLength(1);
  });

  it("of nothing are none", () => {
    expect(stretchesOf([], hour)).toEqual([]);
  });
});
