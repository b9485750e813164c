import type {
  Budget,
  Decision,
  EntryState,
  Hardness,
  LineItem,
} from "./ledger";

export const lineInWords: Record<LineItem, string> = {
  "loss-avoided": "Losses avoided",
  "rental-avoided": "Rentals avoided",
  "purchase-avoided": "Purchases avoided",
  "right-sizing": "Fleet right-sized",
  "service-avoided": "Service avoided",
  "repair-avoided": "Unplanned repairs avoided",
  "downtime-avoided": "Downtime avoided",
  "search-time": "Search time avoided",
  "programme-cost": "Cost of the programme",
};

/** The lines in the order in which a report shows them. */
export const lineItems = Object.keys(lineInWords) as LineItem[];

export const stateInWords: Record<EntryState, string> = {
  proposed: "Proposed",
  accepted: "Accepted",
  rejected: "Rejected",
  reversed: "Reversed",
};

export const stateColour: Record<EntryState, string> = {
  proposed: "yellow",
  accepted: "green",
  rejected: "gray",
  reversed: "orange",
};

export const budgetInWords: Record<Budget, string> = {
  operating: "Operating",
  capital: "Capital",
};

export const hardnessInWords: Record<Hardness, string> = {
  hard: "Hard: it shows in the books",
  soft: "Soft: time or capacity, not cash",
};

export const decisionInWords: Record<Decision | "proposed", string> = {
  proposed: "Proposed",
  accept: "Accepted",
  reject: "Rejected",
  ask: "Asked",
  reverse: "Reversed",
};

/** A code such as "loss-rate" as people say it: "loss rate", "MRI". */
export function spoken(code: string): string {
  return code
    .replaceAll("-", " ")
    .replace(/\b(ct|mri)\b/g, (short) => short.toUpperCase());
}

/** The same at the beginning of a line. */
export function heading(code: string): string {
  const words = spoken(code);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A unit in words: "EUR/d" is "EUR a day", "1/a" "a year"; what is only counted has none. */
export function unitInWords(unit: string): string {
  const [top = "", per] = unit.split("/");
  const what = top === "1" ? "" : (plainUnits[top] ?? top);
  return [what, per && (perUnits[per] ?? `per ${per}`)]
    .filter(Boolean)
    .join(" ");
}

const plainUnits: Record<string, string> = {
  d: "days",
  h: "hours",
  min: "minutes",
};

const perUnits: Record<string, string> = {
  a: "a year",
  d: "a day",
  h: "an hour",
};

/** What happened, as people say it. */
export function kindInWords(kind: string): string {
  return kinds[kind] ?? heading(kind);
}

const kinds: Record<string, string> = {
  "write-off": "Given up as lost",
  "found-again": "Found again",
  "inventory-count": "Devices counted",
  "rental-returned": "Rental returned",
  "rentals-counted": "Rented days counted",
  "egress-stopped": "Stopped on its way out",
  "out-of-service": "Out of service",
  "request-withdrawn": "Request withdrawn, units found",
  "unit-retired": "Unit retired",
  invoice: "Invoice",
  "prediction-confirmed": "Predicted failure confirmed",
  "downtime-shortened": "Downtime shortened",
  "procedures-documented": "Lost procedures documented",
  "search-avoided": "Search avoided",
  paid: "Paid for the programme",
};
