import "leaflet/dist/leaflet.css";
import { useComputedColorScheme } from "@mantine/core";
import L from "leaflet";
import { useEffect, useRef } from "react";
import { boundsOf, type FloorPlan, type Point } from "../plan";
import styles from "./FloorMap.module.css";
import { FloorLayer } from "./FloorLayer";
import type { Mark } from "./mark";

export interface FloorMapProps {
  plan: FloorPlan;
  marks: readonly Mark[];
  /** Says in words what is shown, for those who do not see it. */
  label: string;
  selected?: number;
  /** The zone the person is in. */
  hereCode?: string;
  trail?: readonly Point[];
  /** Called with the units under a tap; several when they stand too close to tell apart. */
  choose?: (ids: number[]) => void;
  /** Looks closely at the selected unit instead of the whole floor. */
  close?: boolean;
}

/** A floor drawn on one canvas: drag, pinch, wheel, or the arrow and plus and minus keys. */
export default function FloorMap(props: FloorMapProps) {
  const { plan, marks, selected, hereCode, trail, label, choose, close } =
    props;
  const dark = useComputedColorScheme("light") === "dark";
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map>(null);
  const layer = useRef<FloorLayer>(null);
  const chosen = useRef(choose);
  chosen.current = choose;

  useEffect(() => {
    const made = newMap(box.current!);
    const floor = new FloorLayer();
    floor.addTo(made);
    made.on("click", ({ containerPoint }) =>
      tapped(made, floor, containerPoint, chosen.current),
    );
    made.on("mousemove", ({ containerPoint }) => {
      made.getContainer().style.cursor =
        chosen.current && floor.at(containerPoint) ? "pointer" : "";
    });
    const resized = new ResizeObserver(() =>
      made.invalidateSize({ animate: false }),
    );
    resized.observe(box.current!);
    map.current = made;
    layer.current = floor;
    return () => {
      resized.disconnect();
      made.remove();
      map.current = null;
    };
  }, []);

  const start = close ? marks.find(({ id }) => id === selected) : undefined;
  useEffect(() => {
    const bounds = boundsOf(plan);
    if (!bounds || !map.current) return;
    const [minX, minY, maxX, maxY] = bounds;
    const whole = L.latLngBounds([minY, minX], [maxY, maxX]);
    map.current.invalidateSize({ animate: false });
    map.current.setMaxBounds(whole.pad(0.4));
    map.current.setMinZoom(map.current.getBoundsZoom(whole) - 0.25);
    if (start)
      map.current.setView(
        [start.y, start.x],
        Math.max(3.5, map.current.getBoundsZoom(whole)),
      );
    else map.current.fitBounds(whole, { padding: [8, 8] });
    // A new plan is looked at as a whole; moving marks never move the view.
  }, [plan, start?.id]);

  useEffect(() => {
    layer.current?.show({ plan, marks, selected, hereCode, trail, dark });
  }, [plan, marks, selected, hereCode, trail, dark]);

  useEffect(() => {
    map.current?.getContainer().setAttribute("aria-label", label);
  }, [label]);

  return (
    <div
      ref={box}
      className={styles.map}
      role="application"
      aria-roledescription="map"
      aria-label={label}
      tabIndex={0}
    />
  );
}

function newMap(box: HTMLDivElement): L.Map {
  return L.map(box, {
    crs: L.CRS.Simple,
    attributionControl: false,
    // A small map on a phone is pinched; buttons would cover it.
    zoomControl: box.clientHeight > 260,
    zoomSnap: 0.25,
    zoomDelta: 0.75,
    maxZoom: 6,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    maxBoundsViscosity: 0.8,
    wheelPxPerZoomLevel: 90,
  }).setView([0, 0], 0);
}

function tapped(
  map: L.Map,
  layer: FloorLayer,
  point: L.Point,
  choose: FloorMapProps["choose"],
) {
  const cluster = layer.at(point);
  if (!cluster || !choose) return;
  const { members } = cluster;
  if (members.length === 1 || map.getZoom() >= map.getMaxZoom() - 0.25)
    choose(members.map(({ id }) => id));
  else {
    const around = L.latLngBounds(
      members.map(({ mark }) => [mark.y, mark.x] as [number, number]),
    );
    map.setView(
      around.getCenter(),
      Math.min(
        map.getMaxZoom(),
        Math.max(map.getZoom() + 1.25, map.getBoundsZoom(around.pad(0.3))),
      ),
    );
  }
}
