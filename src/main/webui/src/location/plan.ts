import { queryOptions } from "@tanstack/react-query";
import { get } from "../http/api";
import type { Purpose } from "./purpose";

export type Point = readonly [x: number, y: number];

export interface ZoneFeature {
  type: "Feature";
  geometry: { type: "Polygon"; coordinates: Point[][] };
  properties: {
    kind: "zone";
    id: number;
    code: string;
    name: string;
    purpose: Purpose;
    department?: string;
  };
}

export interface PointFeature {
  type: "Feature";
  geometry: { type: "Point"; coordinates: Point };
  properties: {
    kind: "door" | "opening" | "lift" | "stairs" | "reader";
    id?: number;
    code?: string;
    /** The codes of the two zones that a passage joins. */
    between?: [string, string];
  };
}

/** One floor as GeoJSON, in metres. */
export interface FloorPlan {
  type: "FeatureCollection";
  features: (ZoneFeature | PointFeature)[];
}

export const planOf = (floor: string) =>
  queryOptions({
    queryKey: ["plan", floor],
    queryFn: ({ signal }) =>
      get<FloorPlan>(`/api/floors/${encodeURIComponent(floor)}/plan`, signal),
    staleTime: 5 * 60_000,
  });

export function zonesOf(plan: FloorPlan): ZoneFeature[] {
  return plan.features.filter(
    (feature): feature is ZoneFeature => feature.properties.kind === "zone",
  );
}

export type Bounds = readonly [
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
];

/** The rectangle around all zones, in metres; undefined for an empty plan. */
export function boundsOf(plan: FloorPlan): Bounds | undefined {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const zone of zonesOf(plan))
    for (const [x, y] of zone.geometry.coordinates[0] ?? []) {
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
  return minX <= maxX ? [minX, minY, maxX, maxY] : undefined;
}

/** "Medical ICU · Room 204" as its ward and its room; without a ward when the name has only one part. */
export function wardAndRoom(name: string): { ward: string; room: string } {
  const parts = name.split(" · ");
  return { room: parts.pop() ?? name, ward: parts.join(" · ") };
}
