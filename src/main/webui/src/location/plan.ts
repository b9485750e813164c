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
    code?: string;
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

/** The centre of gravity of a polygon: where its name is written. */
export function middleOf(ring: readonly Point[]): Point {
  let area = 0;
  let [cx, cy] = [0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[i + 1]!;
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    cx += (x1 + x2) * cross;
    cy += (y1 + y2) * cross;
  }
  return area === 0 ? (ring[0] ?? [0, 0]) : [cx / (3 * area), cy / (3 * area)];
}
