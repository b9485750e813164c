import type { Point } from "../plan";
import type { Ink, View } from "./view";

/** The way a unit came, as a line that ends where it stands. */
export function drawTrail(
  pen: CanvasRenderingContext2D,
  view: View,
  trail: readonly Point[],
  ink: Ink,
) {
  if (trail.length < 2) return;
  pen.save();
  pen.beginPath();
  trail.forEach(([x, y], i) => {
    const at = view.pixel(x, y);
    if (i === 0) pen.moveTo(at.x, at.y);
    else pen.lineTo(at.x, at.y);
  });
  pen.globalAlpha = 0.75;
  pen.lineWidth = 2.5;
  pen.lineJoin = "round";
  pen.setLineDash([6, 4]);
  pen.strokeStyle = ink.accent;
  pen.stroke();
  pen.restore();
}
