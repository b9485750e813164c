import { count } from "../time/words";

/** "2 infusion pumps", "1 bed". */
export function units(n: number, className: string): string {
  return count(n, inRunningText(className));
}

/** A class within a sentence: "infusion pump", but "MRI scanner" as it is. */
export function inRunningText(className: string): string {
  return /^[A-Z][a-z]/.test(className)
    ? className[0]!.toLowerCase() + className.slice(1)
    : className;
}

/** "66 %"; a dash where nothing is known. */
export function share(part: number | null): string {
  return part === null ? "–" : `${Math.round(part * 100)} %`;
}

/** Today as a calendar date in UTC, which is how days of hire are counted. */
export function today(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
