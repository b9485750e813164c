import { metres } from "./ring";

/** Metres as a form shows them; empty for a position not known yet. */
export function positionText(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}

export function positionFault(text: string): string | null {
  return Number.isNaN(metres(text)) ? "A number of metres" : null;
}
