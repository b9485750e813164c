const day = 86_400_000;

/** How far back the charts of a device reach. */
export const spans = [
  { value: "7d", label: "7 days", days: 7 },
  { value: "30d", label: "30 days", days: 30 },
  { value: "6m", label: "6 months", days: 182 },
] as const;

export type SpanCode = (typeof spans)[number]["value"];

/** A stretch of time, in epoch milliseconds. */
export interface Span {
  code: SpanCode;
  from: number;
  to: number;
}

/** The span that ends now. It is the same for a whole minute, so that its answers can be kept. */
export function spanUntil(now: number, code: SpanCode): Span {
  const to = Math.ceil(now / 60_000) * 60_000;
  const { days } = spans.find(({ value }) => value === code)!;
  return { code, from: to - days * day, to };
}

/** How far ahead a forecast is drawn: as far as the past is, at most 30 days, so that it never crowds the past out. */
export function aheadOf({ from, to }: Span): number {
  return Math.min(to - from, 30 * day) * 0.5;
}
