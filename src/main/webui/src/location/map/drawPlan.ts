import {
  type FloorPlan,
  type PointFeature,
  type ZoneFeature,
  wardAndRoom,
  zonesOf,
} from "../plan";
import { lookOf } from "../purpose";
import { spanAt } from "./span";
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
  const size = view.scale > 16 ? 13 : 11;
  pen.font = font(size, here ? 700 : 500);
  // The ward is plain from the map.
  const { room } = wardAndRoom(zone.properties.name);
  const name = here ? `${room} (you)` : room;
  const number = room.split(" ").at(-1) ?? "";
  const measure = (text: string) => pen.measureText(text).width;
  const corners = (zone.geometry.coordinates[0] ?? []).map(([x, y]) =>
    view.pixel(x, y),
  );
  const top = Math.max(0, Math.min(...corners.map(({ y }) => y))) + 4;
  const bottom = Math.min(view.height, Math.max(...corners.map(({ y }) => y)));
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.fillStyle = ink.text;
  for (let y = top; y < bottom - size; y += size) {
    const span = spanAt(corners, y, y + size, view.width);
    const lines =
      span &&
      (fitted(name, span.width, measure) ??
        fitted(number, span.width, measure));
    if (!span || !lines || y + lines.length * (size + 2) > bottom) continue;
    lines.forEach((line, i) =>
      pen.fillText(line, span.middle, y + i * (size + 2)),
    );
    return;
  }
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
