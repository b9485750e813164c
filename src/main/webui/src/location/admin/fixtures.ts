import { send } from "../../http/api";
import type { FloorPlan, PointFeature } from "../plan";

export const passageKinds = {
  door: "Door",
  opening: "Opening",
  lift: "Lift",
  stairs: "Stairs",
} as const;

export type PassageKind = keyof typeof passageKinds;

/** A fixed reader; x and y are metres. */
export interface Reader {
  id?: number;
  code: string;
  floor: string;
  x: number;
  y: number;
}

/** What joins two zones; x and y are metres. */
export interface Passage {
  id?: number;
  kind: PassageKind;
  between: [string, string];
  x: number;
  y: number;
}

function pointsOf(plan: FloorPlan): PointFeature[] {
  return plan.features.filter(
    (feature): feature is PointFeature => feature.geometry.type === "Point",
  );
}

export function readersOf(plan: FloorPlan, floor: string): Reader[] {
  return pointsOf(plan)
    .filter(({ properties }) => properties.kind === "reader")
    .map(({ properties, geometry: { coordinates } }) => ({
      id: properties.id,
      code: properties.code ?? "",
      floor,
      x: coordinates[0],
      y: coordinates[1],
    }));
}

export function passagesOf(plan: FloorPlan): Passage[] {
  return pointsOf(plan)
    .filter(({ properties }) => properties.kind !== "reader")
    .map(({ properties, geometry: { coordinates } }) => ({
      id: properties.id,
      kind: properties.kind as PassageKind,
      between: properties.between ?? ["", ""],
      x: coordinates[0],
      y: coordinates[1],
    }));
}

/** Adds the reader, or changes it when it has an id. */
export const keepReader = ({ id, ...reader }: Reader) =>
  id
    ? send("PUT", `/api/readers/${id}`, reader)
    : send("POST", "/api/readers", reader);

export const removeReader = (id: number) =>
  send("DELETE", `/api/readers/${id}`);

/** Adds the passage, or changes it when it has an id. */
export const keepPassage = ({ id, ...passage }: Passage) =>
  id
    ? send("PUT", `/api/passages/${id}`, passage)
    : send("POST", "/api/passages", passage);

export const removePassage = (id: number) =>
  send("DELETE", `/api/passages/${id}`);
