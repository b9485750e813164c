import { queryOptions } from "@tanstack/react-query";
import { get, withQuery } from "../../http/api";
import type { Point } from "../plan";

/** A unit's position at a moment of its past. */
export interface TrackPoint {
  at: string;
  x: number;
  y: number;
  floor: string;
  zone: string | { name: string } | null;
}

export const trackOf = (id: number, hours: number, until: number) =>
  queryOptions({
    queryKey: ["track", id, hours, until],
    queryFn: async ({ signal }) => {
      const points = await get<TrackPoint[]>(
        withQuery(`/api/assets/${id}/track`, {
          from: new Date(until - hours * 3_600_000).toISOString(),
          to: new Date(until).toISOString(),
          limit: 2000,
        }),
        signal,
      );
      // Where the plan no longer knows the floor, nothing can be drawn.
      return points.filter(({ floor }) => floor);
    },
    staleTime: Infinity,
  });

/** The index of the last point at or before a time (epoch milliseconds); 0 when all are later. Points are in order of time. */
export function indexAt(track: readonly TrackPoint[], time: number): number {
  let [low, high] = [0, track.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (Date.parse(track[middle]!.at) <= time) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The way up to a point, as far back as it ran on the same floor, and no more than `most` points. */
export function trailTo(
  track: readonly TrackPoint[],
  index: number,
  most = 40,
): Point[] {
  const trail: Point[] = [];
  const floor = track[index]?.floor;
  for (
    let i = index;
    i >= 0 && trail.length < most && track[i]?.floor === floor;
    i--
  )
    trail.push([track[i]!.x, track[i]!.y]);
  return trail.reverse();
}

export function zoneName(zone: TrackPoint["zone"]): string {
  return (typeof zone === "string" ? zone : zone?.name) ?? "Between rooms";
}
