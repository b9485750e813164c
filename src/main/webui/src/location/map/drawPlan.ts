import {
  middleOf,
  type FloorPlan,
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

function drawName(
  pen: CanvasRenderingContext2D,
  view: View,
  zone: ZoneFeature,
  ink: Ink,
  here: boolean,
) {
  const ring = zone.geometry.coordinates[0] ?? [];
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const width = (Math.max(...xs) - Math.min(...xs)) * view.scale - 8;
  const height = (Math.max(...ys) - Math.min(...ys)) * view.scale - 4;
  if (width < 26 || height < 13) return;
  const size = view.scale > 16 ? 13 : 11;
  pen.font = font(size, here ? 700 : 500);
  const name = here ? `${zone.properties.name} (you)` : zone.properties.name;
  const lines = fitted(name, width, (text) => pen.measureText(text).width);
  if (!lines || lines.length * (size + 2) > height) return;
  const [x, y] = middleOf(ring);
  const at = view.pixel(x, y);
  // At the top of the room, so that the marks below stay readable.
  const top = Math.max(at.y - height / 2 + size * 0.7, size * 0.7);
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = ink.text;
  lines.forEach((line, i) => pen.fillText(line, at.x, top + i * (size + 2)));
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
