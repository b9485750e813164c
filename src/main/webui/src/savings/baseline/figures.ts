import type { Formula, LineItem } from "../ledger";
import type { Kept } from "./baselines";

/** A figure that formulas are counted against, and the lines that need it. */
export interface Needed {
  name: string;
  words: string;
  unit: string;
  lines: LineItem[];
}

/** All figures that some formula takes from a baseline. */
export function neededBy(formulas: readonly Formula[]): Needed[] {
  const all = new Map<string, Needed>();
  for (const { lineItem, terms } of formulas)
    for (const { name, words, unit, baseline } of terms) {
      if (!baseline) continue;
      const known = all.get(name) ?? { name, words, unit, lines: [] };
      if (!known.lines.includes(lineItem)) known.lines.push(lineItem);
      all.set(name, known);
    }
  return [...all.values()];
}

/** Those that nobody has stated for any device. */
export function missingOf(
  formulas: readonly Formula[],
  kept: readonly Kept[],
): Needed[] {
  const stated = new Set(kept.map(({ newest }) => newest.figure));
  return neededBy(formulas).filter(({ name }) => !stated.has(name));
}
