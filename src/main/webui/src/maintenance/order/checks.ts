import type { Line } from "./orders";

/** A number as people type it, with a point or a comma; undefined if it is none. */
export function decimal(text: string): number | undefined {
  const typed = text.trim().replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : undefined;
}

/** "0.1 to 0.3 Ohm", "at most 0.3 Ohm"; empty without limits. */
export function limitsOf({
  low,
  high,
  unit,
}: Pick<Line, "low" | "high" | "unit">): string {
  const of = unit ? ` ${unit}` : "";
  if (low !== null && high !== null) return `${low} to ${high}${of}`;
  if (low !== null) return `at least ${low}${of}`;
  return high !== null ? `at most ${high}${of}` : "";
}

/** The answer in words: "0.21 Ohm, passed". */
export function valueOf({
  value,
  unit,
  passed,
}: Pick<Line, "value" | "unit" | "passed">): string {
  const result = passed ? "passed" : "failed";
  if (value === null) return passed ? "Passed" : "Failed";
  return `${value}${unit ? ` ${unit}` : ""}, ${result}`;
}
