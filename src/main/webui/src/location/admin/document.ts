import { send } from "../../http/api";
import type { FloorPlan, ZoneFeature } from "../plan";

/** A whole site as one GeoJSON FeatureCollection, coordinates in metres. */
export interface SiteDocument extends FloorPlan {
  site: { code: string; name: string };
  buildings: {
    code: string;
    name: string;
    floors: { code: string; name: string; level: number }[];
  }[];
}

export interface Drawn {
  floors: number;
  zones: number;
  passages: number;
  readers: number;
}

export const putPlan = (document: SiteDocument) =>
  send<Drawn>("PUT", "/api/places/plan", document);

export interface PlanDifference {
  created: number;
  changed: number;
  withdrawn: number;
  places: { kind: string; name: string; action: string }[];
}

/** What putting the document would change. */
export const differenceOf = (document: SiteDocument) =>
  send<PlanDifference>("POST", "/api/places/plan/difference", document);

/** Takes back that the plan was replaced. */
export const undoPlan = () => send<Drawn>("POST", "/api/places/plan/undo");

/** Reads a file. Throws an Error with words for the person who chose it. */
export function documentFrom(text: string): SiteDocument {
  let read: Partial<SiteDocument> | null;
  try {
    read = JSON.parse(text) as Partial<SiteDocument> | null;
  } catch {
    throw new Error("This file is not JSON.");
  }
  if (read?.type !== "FeatureCollection" || !Array.isArray(read.features))
    throw new Error("This file is not a GeoJSON FeatureCollection.");
  if (!read.site?.code || !Array.isArray(read.buildings))
    throw new Error(
      "This file names no site and buildings. Download the present plan to see how it must look.",
    );
  return read as SiteDocument;
}

/** What a document holds. */
export function tallyOf({ buildings, features }: SiteDocument): Drawn {
  const kind = (feature: SiteDocument["features"][number]) =>
    feature?.properties?.kind;
  return {
    floors: buildings.reduce((sum, { floors = [] }) => sum + floors.length, 0),
    zones: features.filter((each) => kind(each) === "zone").length,
    readers: features.filter((each) => kind(each) === "reader").length,
    passages: features.filter((each) =>
      ["door", "opening", "lift", "stairs"].includes(kind(each) ?? ""),
    ).length,
  };
}

/** The zones of one floor of a document that can be drawn. */
export function zonesOn(
  { features }: SiteDocument,
  floor: string | undefined,
): ZoneFeature[] {
  return features.filter(
    (feature): feature is ZoneFeature =>
      feature?.properties?.kind === "zone" &&
      feature.geometry?.type === "Polygon" &&
      floorOfFeature(feature as ZoneFeature) === floor,
  );
}

export function floorOfFeature(feature: ZoneFeature): string | undefined {
  return (feature.properties as { floor?: string }).floor;
}
