import type { Readiness } from "./readiness";

/** A unit on a floor as the live stream tells it. */
export interface LiveAsset {
  id: number;
  name: string;
  controlNumber: string;
  classCode: string;
  x: number;
  y: number;
  zoneId: number | null;
  seenAt: string;
  silent: boolean;
  notThere?: boolean;
  status: string;
  readiness: Readiness;
}

/** A change since the snapshot: new values of some fields, or that the unit left the floor. */
export type Change =
  (Partial<LiveAsset> & { id: number }) | { id: number; gone: true };

export type Assets = ReadonlyMap<number, LiveAsset>;

export function snapshotOf(all: readonly LiveAsset[]): Assets {
  return new Map(all.map((asset) => [asset.id, asset]));
}

/**
 * The floor after the changes. What is gone vanishes; what is known gets the new values; what is new shows once it is
 * told in full. An older sighting never replaces a newer one. Without any effect the same map is answered.
 */
export function merged(before: Assets, changes: readonly Change[]): Assets {
  const after = new Map(before);
  let changed = false;
  for (const change of changes) {
    if ("gone" in change) {
      changed = after.delete(change.id) || changed;
      continue;
    }
    const known = after.get(change.id);
    if (
      known &&
      change.seenAt &&
      Date.parse(change.seenAt) < Date.parse(known.seenAt)
    )
      continue;
    const next = { ...known, ...change };
    if (!complete(next)) continue;
    after.set(change.id, next);
    changed = true;
  }
  return changed ? after : before;
}

function complete(asset: Partial<LiveAsset>): asset is LiveAsset {
  return (
    asset.name !== undefined && asset.x !== undefined && asset.y !== undefined
  );
}
