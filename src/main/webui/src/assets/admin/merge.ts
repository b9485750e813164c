import { fields, type Draft } from "./draft";

/** One fact that two people changed to different values. */
export interface Clash {
  field: keyof Draft;
  before: string;
  mine: string;
  theirs: string;
}

export interface Merge {
  /** Mine, with what only they changed taken over. */
  merged: Draft;
  /** What both changed; somebody must choose. Mine stands in {@link merged}. */
  clashes: Clash[];
  /** What only they changed. */
  taken: Clash[];
}

/** Brings together two changes of the same facts. */
export function merge(before: Draft, mine: Draft, theirs: Draft): Merge {
  const merged = { ...mine };
  const clashes: Clash[] = [];
  const taken: Clash[] = [];
  for (const field of fields) {
    const change = {
      field,
      before: before[field].trim(),
      mine: mine[field].trim(),
      theirs: theirs[field].trim(),
    };
    if (change.theirs === change.before || change.theirs === change.mine)
      continue;
    if (change.mine === change.before) {
      merged[field] = theirs[field];
      taken.push(change);
    } else clashes.push(change);
  }
  return { merged, clashes, taken };
}
