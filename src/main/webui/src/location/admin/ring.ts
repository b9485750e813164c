import type { Point } from "../plan";

/** A corner as a form holds it: texts, so that "12." can be typed. */
export interface Corner {
  x: string;
  y: string;
}

/** The corners of a closed GeoJSON ring: its last point, which repeats the first, is left out. */
export function cornersOf(ring: readonly Point[]): Corner[] {
  return ring
    .slice(0, -1)
    .map(([x, y]) => ({ x: String(round(x)), y: String(round(y)) }));
}

/** The closed GeoJSON ring of these corners; undefined while a number is missing or there are fewer than three. */
export function ringOf(corners: readonly Corner[]): Point[] | undefined {
  const points = corners.map(
    ({ x, y }): Point => [metres(x), metres(y)] as const,
  );
  if (points.length < 3 || points.some(([x, y]) => isNaN(x) || isNaN(y)))
    return undefined;
  return [...points, points[0]!];
}

/** A number of metres as somebody types it; NaN when it is none. */
export function metres(text: string): number {
  const plain = text.trim().replace(",", ".");
  return /^-?\d+(\.\d*)?$/.test(plain) ? Number(plain) : NaN;
}

/** A new corner in the middle of the edge after this one. */
export function cornerAfter(corners: readonly Corner[], place: number): Corner {
  const from = corners[place]!;
  const to = corners[(place + 1) % corners.length]!;
  const middle = (a: string, b: string) =>
    String(round((metres(a) + metres(b)) / 2));
  return { x: middle(from.x, to.x), y: middle(from.y, to.y) };
}

/** Square metres inside a closed ring. */
export function areaOf(ring: readonly Point[]): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[i + 1]!;
    twice += x1 * y2 - x2 * y1;
  }
  return Math.abs(twice / 2);
}

/** The centre of gravity of a closed ring: where a name is written. */
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

/**
 * The rings of a GeoJSON Polygon, alone or as the geometry of a Feature.
 * Throws an Error with words for the person who pasted it.
 */
export function ringsFrom(text: string): Point[][] {
  let pasted: unknown;
  try {
    pasted = JSON.parse(text);
  } catch {
    throw new Error("This is not JSON.");
  }
  const member = (of: unknown, name: string): unknown =>
    of && typeof of === "object" ? Reflect.get(of, name) : undefined;
  const polygon =
    member(pasted, "type") === "Feature" ? member(pasted, "geometry") : pasted;
  const rings = member(polygon, "coordinates");
  if (member(polygon, "type") !== "Polygon" || !Array.isArray(rings))
    throw new Error("This is not a GeoJSON Polygon.");
  if (!rings.length || !rings.every(isRing))
    throw new Error(
      "A ring needs at least three corners [x, y] in metres and must end where it begins.",
    );
  return rings as Point[][];
}

function isRing(ring: unknown): boolean {
  if (!Array.isArray(ring) || ring.length < 4) return false;
  const isPoint = (point: unknown) =>
    Array.isArray(point) &&
    point.length >= 2 &&
    point.slice(0, 2).every((n) => typeof n === "number");
  return (
    ring.every(isPoint) &&
    ring[0][0] === ring.at(-1)[0] &&
    ring[0][1] === ring.at(-1)[1]
  );
}

const round = (n: number) => Math.round(n * 100) / 100;
