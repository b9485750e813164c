import { count } from "../time/words";
import type { Level, RemainingLife } from "./risks";

export const levelInWords: Record<Level, { words: string; colour: string }> = {
  high: { words: "High", colour: "red" },
  watch: { words: "Watch", colour: "yellow" },
  low: { words: "Low", colour: "green" },
  unknown: { words: "Unknown", colour: "gray" },
};

export const levels: readonly Level[] = ["high", "watch", "low", "unknown"];

/** Keeps a number and its sign on one line. */
const nbsp = "\u00a0";

/** A part of one as people write it: "62 %", "under 1 %", "over 99 %". */
export function percent(part: number): string {
  return part === 0 || part === 1 ? `${part * 100}${nbsp}%` : chance(part);
}

/** A risk. Nothing that is foretold is certain, whatever a model says. */
export function chance(risk: number): string {
  if (risk < 0.01) return `under 1${nbsp}%`;
  if (risk > 0.99) return `over 99${nbsp}%`;
  return `${Math.round(risk * 100)}${nbsp}%`;
}

/** What a risk did in the last week: "up 12 points in a week". Empty for less than two points. */
export function changeInWords(change: number | null): string {
  if (change === null || Math.abs(change) < 0.02) return "";
  const points = count(Math.round(Math.abs(change) * 100), "point");
  return `${change > 0 ? "up" : "down"} ${points} in a week`;
}

/** A number of days as a person says it: "9 days", "5 weeks", "7 months", "2.5 years". */
export function roughly(days: number): string {
  if (days < 14) return count(Math.max(0, Math.round(days)), "day");
  if (days < 60) return count(Math.round(days / 7), "week");
  if (days < 700) return count(Math.round(days / 30.4), "month");
  const years = Math.round((days / 365) * 2) / 2;
  return count(years, "year");
}

/** "3 to 9 weeks", "12 days to 5 weeks". */
export function interval({
  lowDays,
  highDays,
  capDays,
}: RemainingLife): string {
  const [low, high] = [roughly(lowDays), roughly(highDays)];
  const open = !!capDays && highDays >= capDays;
  if (lowDays < 1) return open ? "can't be narrowed down" : `up to ${high}`;
  if (open) return `${low} or more`;
  if (low === high) return low;
  const [lowNumber, lowUnit] = low.split(" ");
  const [, highUnit] = high.split(" ");
  const sameUnit = plural(lowUnit!) === plural(highUnit!);
  return `${sameUnit ? lowNumber : low} to ${high}`;
}

function plural(unit: string): string {
  return unit.endsWith("s") ? unit : `${unit}s`;
}

/** "in 9 of 10 cases": how often the interval holds. */
export function inCases(coverage: number): string {
  const tenths = Math.round(coverage * 10);
  return Math.abs(coverage * 10 - tenths) < 0.01
    ? `in ${tenths} of 10 cases`
    : `in ${Math.round(coverage * 100)} of 100 cases`;
}

/** "battery-worn" as words: "battery worn". */
export function modeInWords(mode: string): string {
  return mode.replaceAll(/[-_]/g, " ");
}

/** "xgboost" and its like as people name them. */
export function trainerInWords(trainer: string): string {
  return (
    {
      xgboost: "Boosted trees",
      "random-forest": "Random forest",
      "logistic-regression": "Logistic regression",
      rule: "Thresholds alone",
    }[trainer] ?? modeInWords(trainer)
  );
}
