import type { Signal } from "../signals";

/** Where warning and fault begin, for those limits that a signal has. */
export interface Limit {
  at: number;
  grave: boolean;
  side: "low" | "high";
}

export function limitsOf(
  signal: Pick<Signal, "warnLow" | "warnHigh" | "faultLow" | "faultHigh">,
): Limit[] {
  const all: [number | null, boolean, "low" | "high"][] = [
    [signal.warnLow, false, "low"],
    [signal.warnHigh, false, "high"],
    [signal.faultLow, true, "low"],
    [signal.faultHigh, true, "high"],
  ];
  return all.flatMap(([at, grave, side]) =>
    at === null || at === undefined ? [] : [{ at, grave, side }],
  );
}

/** "warning under 85 %, fault under 80 %" with the limits as written by the caller; empty without limits. */
export function limitsInWords(
  limits: readonly Limit[],
  write: (value: number) => string,
): string {
  const side = (grave: boolean) =>
    limits
      .filter((limit) => limit.grave === grave)
      .map(
        ({ at, side }) => `${side === "low" ? "under" : "over"} ${write(at)}`,
      )
      .join(" or ");
  return [
    side(false) && `warning ${side(false)}`,
    side(true) && `fault ${side(true)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** The values that a chart must show: all that was measured, and every limit, with some air. */
export function rangeOf(
  values: readonly number[],
  limits: readonly Limit[],
): { min: number; max: number } | undefined {
  const all = [...values, ...limits.map(({ at }) => at)];
  if (!all.length) return undefined;
  let [min, max] = [Infinity, -Infinity];
  for (const value of all) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  const air = (max - min || Math.abs(max) || 1) * 0.12;
  return {
    // What cannot be negative is not drawn as if it could.
    min: min >= 0 ? Math.max(0, min - air) : min - air,
    max: max + air,
  };
}
