import { calendarDate } from "../../time/calendar";
import type { Due } from "./due";
import type { Plan } from "./plans";

export const planStateInWords: Record<
  Plan["state"],
  { words: string; colour: string }
> = {
  active: { words: "Active", colour: "green" },
  paused: { words: "Paused", colour: "yellow" },
  "waits-for-approval": { words: "Waits for approval", colour: "yellow" },
  retired: { words: "Retired", colour: "gray" },
};

export const dueStateInWords: Record<
  Due["state"],
  { words: string; colour: string }
> = {
  open: { words: "Order open", colour: "blue" },
  overdue: { words: "Window is over", colour: "red" },
  planned: { words: "Planned", colour: "gray" },
  unknown: { words: "Not due yet", colour: "gray" },
  paused: { words: "Plan is paused", colour: "yellow" },
  "waits-for-approval": { words: "Waits for approval", colour: "yellow" },
};

/** "97.5 %", or "none due" where there is nothing to divide by. */
export function shareInWords(rate: number | null, otherwise: string): string {
  return rate === null
    ? otherwise
    : `${(100 * rate).toLocaleString("en-GB", { maximumFractionDigits: 1 })} %`;
}

/** "5 Mar 2026, in time from 18 Feb to 20 Mar 2026" */
export function windowInWords(due: Due): string {
  if (!due.dueOn || !due.earliestOn || !due.latestOn) return "no day yet";
  return due.earliestOn === due.latestOn
    ? calendarDate(due.dueOn)
    : `${calendarDate(due.dueOn)}, in time from ${calendarDate(due.earliestOn)} to ${calendarDate(due.latestOn)}`;
}
