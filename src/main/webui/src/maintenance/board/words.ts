import type { Schedule, Spot } from "./schedule";

/** "Workshop, floor T-0"; or that nobody knows. */
export const placeInWords = (place: Spot | null): string =>
  place
    ? `${place.name}, floor ${place.floor}`
    : "nobody knows where it stands";

/** "EUR 1,820" without cents, which nobody estimates. */
export const money = (amount: number, currency: string): string =>
  `${currency} ${Math.round(amount).toLocaleString("en-GB")}`;

/** How evenly the work is shared, in words. */
export function fairness({ fairness: share }: Schedule["score"]): string {
  if (share >= 0.8) return "even";
  return share >= 0.5 ? "fairly even" : "uneven";
}
