import {
  type FloorPlan,
  type Point,
  type PointFeature,
  type ZoneFeature,
  zonesOf,
} from "../plan";
import { lookOf } from "../purpose";
import { font, type Ink, type View } from "./view";

/** Zones in the colours of their purpose, walls, doors and, where they fit, names. */
export function drawPlan(
  pen: CanvasRenderingContext2D,
  view: View,
  plan: FloorPlan,
  ink: Ink,
  hereCode?: string,
) {
  const zones = zonesOf(plan);
  for (const zone of zones)
    drawZone(pen, view, zone, ink, zone.properties.code === hereCode);
  if (view.scale > 3)
    for (const feature of plan.features)
      if (feature.geometry.type === "Point")
        drawDoor(pen, view, feature as PointFeature, ink);
  for (const zone of zones)
    drawName(pen, view, zone, ink, zone.properties.code === hereCode);
}

function drawZone(
  pen: CanvasRenderingContext2D,
  view: View,
  zone: ZoneFeature,
  ink: Ink,
  here: boolean,
) {
  const look = lookOf(zone.properties.purpose);
  pen.beginPath();
  for (const ring of zone.geometry.coordinates) {
    ring.forEach(([x, y], i) => {
      const at = view.pixel(x, y);
      if (i === 0) pen.moveTo(at.x, at.y);
      else pen.lineTo(at.x, at.y);
    });
    pen.closePath();
  }
  pen.fillStyle = ink.dark ? look.dark : look.light;
  pen.fill("evenodd");
  pen.lineWidth = here ? 3 : 1;
  pen.strokeStyle = here ? ink.accent : ink.wall;
  pen.stroke();
}

function drawDoor(
  pen: CanvasRenderingContext2D,
  view: View,
  { geometry, properties }: PointFeature,
  ink: Ink,
) {
  if (properties.kind !== "door" && properties.kind !== "opening") return;
  const [x, y] = geometry.coordinates;
  const at = view.pixel(x, y);
  const half = Math.min(6, Math.max(1.5, view.scale * 0.3));
  pen.fillStyle = ink.paper;
  pen.fillRect(at.x - half, at.y - half, half * 2, half * 2);
}

/** At the top of what is seen of the room, so that the marks below stay readable; left out where it does not fit. */
function drawName(
  pen: CanvasRenderingContext2D,
  view: View,
  zone: ZoneFeature,
  ink: Ink,
  here: boolean,
) {
  const seen = seenBox(view, zone.geometry.coordinates[0] ?? []);
  const width = seen.right - seen.left - 8;
  if (width < 26) return;
  const size = view.scale > 16 ? 13 : 11;
  pen.font = font(size, here ? 700 : 500);
  const name = here ? `${zone.properties.name} (you)` : zone.properties.name;
  const number = zone.properties.name.split(" ").at(-1) ?? "";
  const measure = (text: string) => pen.measureText(text).width;
  const lines = fitted(name, width, measure) ?? fitted(number, width, measure);
  if (!lines || lines.length * (size + 2) > seen.bottom - seen.top - 4) return;
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.fillStyle = ink.text;
  const middle = (seen.left + seen.right) / 2;
  lines.forEach((line, i) =>
    pen.fillText(line, middle, seen.top + 4 + i * (size + 2)),
  );
}

/** The part of a zone's box that lies on the screen, in pixels. */
function seenBox(view: View, ring: readonly Point[]) {
  const corners = ring.map(([x, y]) => view.pixel(x, y));
  return {
    left: Math.max(0, Math.min(...corners.map(({ x }) => x))),
    right: Math.min(view.width, Math.max(...corners.map(({ x }) => x))),
    top: Math.max(0, Math.min(...corners.map(({ y }) => y))),
    bottom: Math.min(view.height, Math.max(...corners.map(({ y }) => y))),
  };
}

/** A name broken into lines that fit the width; undefined when a word does not fit. */
export function fitted(
  name: string,
  width: number,
  measure: (text: string) => number,
): string[] | undefined {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    if (measure(word) > width) return undefined;
    const last = lines[lines.length - 1];
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
