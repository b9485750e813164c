import { lookOfReadiness } from "../readiness";
import { clustersOf, type Cluster, type Dot } from "./clusters";
import type { Mark } from "./mark";
import { font, type Ink, type View } from "./view";

const labelFont = font(12, 700);

/** A mark where it is drawn: pixels, while its own x and y are metres. */
export interface Placed extends Dot {
  mark: Mark;
}

/** Draws the marks, close ones as one with their number, and answers what was drawn where. */
export function drawMarks(
  pen: CanvasRenderingContext2D,
  view: View,
  marks: Iterable<Mark>,
  ink: Ink,
  selected: number | undefined,
): Cluster<Placed>[] {
  const placed: Placed[] = [];
  for (const mark of marks) {
    const { x, y } = view.pixel(mark.x, mark.y);
    if (x > -40 && y > -40 && x < view.width + 40 && y < view.height + 40)
      placed.push({ id: mark.id, x, y, mark });
  }
  const drawn = clustersOf(
    placed,
    view.scale > 30 ? 14 : view.scale > 12 ? 24 : 34,
  );
  const chosen = drawn.find(({ members }) =>
    members.some(({ id }) => id === selected),
  );
  for (const cluster of drawn)
    if (cluster !== chosen) drawOne(pen, cluster, ink);
  if (chosen) {
    drawOne(pen, chosen, ink);
    halo(pen, chosen, ink);
  }
  drawLabels(pen, view, drawn, ink, chosen);
  return drawn;
}

function drawOne(
  pen: CanvasRenderingContext2D,
  cluster: Cluster<Placed>,
  ink: Ink,
) {
  const [only] = cluster.members;
  if (cluster.members.length === 1 && only) drawMark(pen, only, ink);
  else drawCluster(pen, cluster, ink);
}

function halo(
  pen: CanvasRenderingContext2D,
  { x, y }: Cluster<Placed>,
  ink: Ink,
) {
  pen.beginPath();
  pen.arc(x, y, 19, 0, 7);
  pen.lineWidth = 4;
  pen.strokeStyle = ink.accent;
  pen.stroke();
}

function drawCluster(
  pen: CanvasRenderingContext2D,
  { x, y, members }: Cluster<Placed>,
  ink: Ink,
) {
  const ready = members.some(({ mark }) => mark.readiness === "ready");
  const look = lookOfReadiness(ready ? "ready" : members[0]?.mark.readiness);
  const ranked = members
    .map(({ mark }) => mark.rank)
    .filter((rank) => rank !== undefined);
  const text = ranked.length
    ? ranked
        .sort((a, b) => a - b)
        .slice(0, 2)
        .join("·") + (ranked.length > 2 ? "…" : "")
    : String(members.length);
  pen.font = labelFont;
  const radius = Math.max(
    Math.min(20, 12 + Math.log2(members.length) * 1.5),
    pen.measureText(text).width / 2 + 5,
  );
  pen.beginPath();
  pen.arc(x, y, radius, 0, 7);
  pen.fillStyle = ink.halo;
  pen.fill();
  pen.lineWidth = 3;
  pen.strokeStyle = ink.dark ? look.dark : look.light;
  pen.stroke();
  write(pen, text, x, y, ink.text);
}

function drawMark(
  pen: CanvasRenderingContext2D,
  { x, y, mark }: Placed,
  ink: Ink,
) {
  const look = lookOfReadiness(mark.readiness);
  const colour = ink.dark ? look.dark : look.light;
  pen.save();
  if (mark.silent) pen.globalAlpha = 0.55;
  pen.lineWidth = 2;
  pen.beginPath();
  if (mark.rank !== undefined) pen.arc(x, y, 12, 0, 7);
  else if (look.shape === "diamond") {
    pen.moveTo(x, y - 8);
    pen.lineTo(x + 8, y);
    pen.lineTo(x, y + 8);
    pen.lineTo(x - 8, y);
    pen.closePath();
  } else if (look.shape === "cross") pen.rect(x - 6, y - 6, 12, 12);
  else pen.arc(x, y, 7, 0, 7);
  const hollow = look.shape === "ring" && mark.rank === undefined;
  pen.fillStyle = hollow ? ink.halo : colour;
  pen.fill();
  pen.strokeStyle = hollow ? colour : ink.halo;
  if (mark.silent) pen.setLineDash([3, 2]);
  pen.stroke();
  if (look.shape === "cross" && mark.rank === undefined)
    cross(pen, x, y, ink.halo);
  pen.restore();
  if (mark.rank !== undefined) write(pen, String(mark.rank), x, y, ink.halo);
}

function cross(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  colour: string,
) {
  pen.beginPath();
  pen.moveTo(x - 3, y - 3);
  pen.lineTo(x + 3, y + 3);
  pen.moveTo(x + 3, y - 3);
  pen.lineTo(x - 3, y + 3);
  pen.strokeStyle = colour;
  pen.stroke();
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
) {
  pen.font = labelFont;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = colour;
  pen.fillText(text, x, y + 0.5);
}

/** Names beside single marks once one is close enough to read them; a name that would cover another is left out. */
function drawLabels(
  pen: CanvasRenderingContext2D,
  view: View,
  drawn: Cluster<Placed>[],
  ink: Ink,
  chosen: Cluster<Placed> | undefined,
) {
  const taken = drawn.map(({ x, y }) => ({
    left: x - 8,
    right: x + 8,
    top: y - 8,
    bottom: y + 8,
  }));
  pen.font = font(12, 600);
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  for (const cluster of chosen ? [chosen, ...drawn] : drawn) {
    const [only] = cluster.members;
    if (!only?.mark.label || cluster.members.length > 1) continue;
    if (cluster !== chosen && view.scale < 24) continue;
    const left = cluster.x + (cluster === chosen ? 24 : 12);
    const box = {
      left,
      right: left + pen.measureText(only.mark.label).width,
      top: cluster.y - 8,
      bottom: cluster.y + 8,
    };
    if (
      taken.some(
        (o) =>
          o.left < box.right &&
          box.left < o.right &&
          o.top < box.bottom &&
          box.top < o.bottom,
      )
    )
      continue;
    taken.push(box);
    pen.lineWidth = 4;
    pen.strokeStyle = ink.halo;
    pen.strokeText(only.mark.label, left, cluster.y);
    pen.fillStyle = ink.text;
    pen.fillText(only.mark.label, left, cluster.y);
  }
}
