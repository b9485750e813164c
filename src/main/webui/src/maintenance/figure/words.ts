import type { By, CostKind, Figure } from "./figures";

export const byInWords: Record<By, string> = {
  all: "All together",
  class: "By class",
  model: "By model",
  department: "By department",
  site: "By site",
};

export const costInWords: Record<CostKind, string> = {
  contracts: "Service contracts",
  "time-and-materials": "Time and materials",
  overhead: "Overhead",
};

const round = (value: number, digits: number) =>
  value.toLocaleString("en-GB", { maximumFractionDigits: digits });

/** A number in its unit: "4.7 years", "93.4 %", "3.5 h". */
export function amount(value: number, unit: string): string {
  switch (unit) {
    case "a":
      return value < 1
        ? `${round(value * 12, 1)} months`
        : `${round(value, 1)} years`;
    case "%":
      return `${round(value, 1)} %`;
    case "h":
      return `${round(value, 1)} h`;
    case "d":
      return `${round(value, 0)} ${value >= 0.5 && value < 1.5 ? "day" : "days"}`;
    default:
      return round(value, 0);
  }
}

/** The value of a figure in words. */
export function valueInWords(figure: Figure | undefined, unit: string): string {
  return figure?.value == null ? "not known" : amount(figure.value, unit);
}

/** From what it was reckoned: "54.8 device-years, 3 failures". */
export function reckonedFrom(figure: Figure): string | null {
  const { code, numerator, denominator } = figure;
  if (numerator == null || denominator == null) return null;
  const [n, d] = [round(numerator, 1), round(denominator, 1)];
  switch (code) {
    case "mtbf":
      return `${n} device-years, ${d} ${denominator === 1 ? "failure" : "failures"}`;
    case "mttr":
    case "mttr-bench":
    case "mttr-travel":
    case "mttr-parts":
      return `${n} h in ${d} ${denominator === 1 ? "repair" : "repairs"}`;
    case "uptime":
      return `${round(numerator, 0)} of ${round(denominator, 0)} device-hours`;
    default:
      return `${n} of ${d}`;
  }
}

/** The figures a table shows beside each other, the most asked first. */
export const mainFigures = [
  "mtbf",
  "mttr",
  "uptime",
  "pm-completion",
  "npf-share",
  "cosr",
  "backlog",
] as const;

export const shortName: Record<string, string> = {
  mtbf: "MTBF",
  mttr: "MTTR",
  uptime: "Uptime",
  "pm-completion": "PM completion",
  "npf-share": "No problem found",
  cosr: "Cost of service",
  backlog: "Open orders",
};
