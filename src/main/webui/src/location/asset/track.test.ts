import { describe, expect, it } from "vitest";
import { indexAt, trailTo, type TrackPoint } from "./track";

const at = (minute: number, floor = "N-1"): TrackPoint => ({
  at: new Date(minute * 60_000).toISOString(),
  x: minute,
  y: 0,
  floor,
  zone: null,
});

describe("a track", () => {
  const track = [at(0), at(10, "N-0"), at(20), at(30)];

  it("shows the last point that is not later than the time", () => {
    expect(indexAt(track, -1)).toBe(0);
    expect(indexAt(track, 10 * 60_000)).toBe(1);
    expect(indexAt(track, 19 * 60_000)).toBe(1);
    expect(indexAt(track, 99 * 60_000)).toBe(3);
    expect(indexAt([], 5)).toBe(0);
  });

  it("draws its way back to where the floor was entered", () => {
    expect(trailTo(track, 3)).toEqual([
      [20, 0],
      [30, 0],
    ]);
    expect(trailTo(track, 1)).toEqual([[10, 0]]);
  });
});
