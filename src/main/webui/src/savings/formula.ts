import type { Input } from "./ledger";
import { money, number } from "./money";

/** A piece of a formula: a name with its number, or what stands between. */
export interface Piece {
  text: string;
  input?: Input;
}

/** A formula in pieces. Names are whole words with hyphens, so "days" is not found in "rental-days". */
export function piecesOf(formula: string, inputs: readonly Input[]): Piece[] {
  const byName = new Map(inputs.map((input) => [input.name, input]));
  return formula
    .split(/([a-z]+(?:-[a-z]+)*)/)
    .filter((text) => text !== "")
    .map((text) => {
      const input = byName.get(text);
      return input ? { text, input } : { text };
    });
}

/** The formula with the numbers put in: "(0.118 × 400 × 365 / 365 − 12) × 2,450". */
export function withNumbers(formula: string, inputs: readonly Input[]): string {
  return piecesOf(formula, inputs)
    .map(({ text, input }) => (input ? written(input) : text))
    .join("");
}

/** The formula as people say it: "(loss rate × fleet × days / 365 − write offs) × replacement cost". */
export function inNames(formula: string, inputs: readonly Input[]): string {
  return piecesOf(formula, inputs)
    .map(({ text, input }) => (input ? text.replaceAll("-", " ") : text))
    .join("");
}

/** Money with its currency and its cents; whatever it is for stands in the name. */
function written({ value, unit }: Input): string {
  const currency = /^[A-Z]{3}(?=$|\/)/.exec(unit)?.[0];
  return currency ? money(value, currency) : number(value);
}
