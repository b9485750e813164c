import type { Point } from "../plan";
import { cornersOf, ringOf, type Corner } from "./ring";
import type { DrawnZone, WantedZone } from "./zones";

/** A zone as a form holds it. */
export interface ZoneDraft {
  code: string;
  name: string;
  purpose: string;
  department: string;
  floor: string;
  corners: Corner[];
  /** Rings of holes, which the form keeps as they are. */
  holes: Point[][];
}

export function draftOf(zone: DrawnZone): ZoneDraft {
  const [outline = [], ...holes] = zone.polygon.coordinates;
  return {
    code: zone.code,
    name: zone.name,
    purpose: zone.purpose,
    department: zone.department ?? "",
    floor: zone.floor,
    corners: cornersOf(outline),
    holes,
  };
}

/** The rings of a draft; undefined while its outline is no shape yet. */
export function ringsOf({ corners, holes }: ZoneDraft): Point[][] | undefined {
  const outline = ringOf(corners);
  return outline && [outline, ...holes];
}

/** What the form says, as the service takes it. Throws an Error while the outline is no shape. */
export function wantedOf(draft: ZoneDraft): WantedZone {
  const coordinates = ringsOf(draft);
  if (!coordinates) throw new Error("The outline is not complete.");
  return {
    code: draft.code.trim(),
    name: draft.name.trim(),
    purpose: draft.purpose,
    department: draft.department.trim() || null,
    floor: draft.floor,
    polygon: { type: "Polygon", coordinates },
  };
}

/** What differs between what is stored and what somebody wants, in words. */
export function differences(
  stored: DrawnZone,
  wanted: WantedZone,
): { what: string; theirs: string; mine: string }[] {
  const facts = [
    ["Code", stored.code, wanted.code],
    ["Name", stored.name, wanted.name],
    ["Purpose", stored.purpose, wanted.purpose],
    ["Department", stored.department ?? "", wanted.department ?? ""],
    ["Floor", stored.floor, wanted.floor],
    [
      "Outline",
      outlineInWords(stored.polygon.coordinates),
      outlineInWords(wanted.polygon.coordinates),
    ],
  ] as const;
  return facts
    .filter(([, theirs, mine]) => theirs !== mine)
    .map(([what, theirs, mine]) => ({ what, theirs, mine }));
}

function outlineInWords([outline = []]: Point[][]): string {
  return outline.map(([x, y]) => `${x},${y}`).join(" ");
}
