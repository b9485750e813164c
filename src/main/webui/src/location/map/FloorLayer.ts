import L from "leaflet";
import type { FloorPlan, Point } from "../plan";
import type { Cluster } from "./clusters";
import { drawMarks, type Placed } from "./drawMarks";
import { drawPlan } from "./drawPlan";
import { drawTrail } from "./drawTrail";
import { Gliding } from "./Gliding";
import type { Mark } from "./mark";
import { inkFor, type View } from "./view";

export interface Scene {
  plan: FloorPlan;
  marks: readonly Mark[];
  selected?: number | undefined;
  hereCode?: string | undefined;
  trail?: readonly Point[] | undefined;
  dark: boolean;
}

const REACH_PIXELS = 22;

/** One canvas over the whole map: the plan, the way walked and the marks, drawn again only when something changed. */
export class FloorLayer extends L.Layer {
  private readonly canvas = L.DomUtil.create("canvas", "leaflet-layer");
  private readonly gliding = new Gliding();
  private readonly still = window.matchMedia(
    "(prefers-reduced-motion: reduce)",
  );
  private drawn: Cluster<Placed>[] = [];
  private frame = 0;
  private scene: Scene | undefined;
  private map: L.Map | undefined;

  show(scene: Scene): void {
    const otherFloor = this.scene?.plan !== scene.plan;
    this.scene = scene;
    this.gliding.aim(scene.marks, otherFloor || this.still.matches);
    this.redraw();
  }

  override onAdd(map: L.Map): this {
    this.map = map;
    map.getPanes().overlayPane.appendChild(this.canvas);
    map.on("move zoom viewreset resize", this.redraw, this);
    this.redraw();
    return this;
  }

  override onRemove(map: L.Map): this {
    map.off("move zoom viewreset resize", this.redraw, this);
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.canvas.remove();
    this.map = undefined;
    return this;
  }

  /** What lies under a finger or pointer. */
  at(point: L.Point): Cluster<Placed> | undefined {
    let best: Cluster<Placed> | undefined;
    let least = REACH_PIXELS;
    for (const cluster of this.drawn) {
      const distance = Math.hypot(cluster.x - point.x, cluster.y - point.y);
      if (distance <= least) [best, least] = [cluster, distance];
    }
    return best;
  }

  private redraw(): void {
    if (!this.frame && this.map)
      this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.frame = 0;
    const { map, scene, canvas } = this;
    const pen = canvas.getContext("2d");
    if (!map || !scene || !pen) return;
    const view = this.view(map);
    const sharpness = Math.min(2, window.devicePixelRatio || 1);
    if (
      canvas.width !== view.width * sharpness ||
      canvas.height !== view.height * sharpness
    ) {
      canvas.width = view.width * sharpness;
      canvas.height = view.height * sharpness;
      canvas.style.width = `${view.width}px`;
      canvas.style.height = `${view.height}px`;
    }
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    const moving = this.gliding.step();
    const ink = inkFor(scene.dark);
    pen.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    pen.clearRect(0, 0, view.width, view.height);
    drawPlan(pen, view, scene.plan, ink, scene.hereCode);
    if (scene.trail) drawTrail(pen, view, scene.trail, ink);
    this.drawn = drawMarks(
      pen,
      view,
      this.gliding.marks(),
      ink,
      scene.selected,
    );
    // For tests and assistive tools, which cannot read a canvas.
    canvas.dataset.units = String(scene.marks.length);
    const chosen = scene.marks.find(({ id }) => id === scene.selected);
    if (chosen)
      canvas.dataset.chosen = `${chosen.x.toFixed(1)},${chosen.y.toFixed(1)}`;
    else delete canvas.dataset.chosen;
    if (moving) this.redraw();
  }

  private view(map: L.Map): View {
    const size = map.getSize();
    const scale = map.getZoomScale(map.getZoom(), 0);
    const origin = map.latLngToContainerPoint([0, 0]);
    return {
      width: size.x,
      height: size.y,
      scale,
      pixel: (x, y) => ({ x: origin.x + x * scale, y: origin.y - y * scale }),
    };
  }
}
