import { money } from "../shell/money";
import { unitInWords } from "./words";

export { money } from "../shell/money";

/**
 * Amounts are decimals with two digits after the point, which a double keeps exactly up to ninety billions; they are added
 * in whole cents only, so that nothing is lost.
 */
export function plus(...amounts: number[]): number {
  return amounts.reduce((sum, amount) => sum + cents(amount), 0) / 100;
}

function cents(amount: number): number {
  return Math.round(amount * 100);
}

/** To the cent with its sign, for what is added or taken away. */
export function signed(amount: number, currency: string): string {
  return money(amount, currency, { signDisplay: "exceptZero" });
}

/** For axes and ranges: "€1.2M", three digits that count. */
export function short(amount: number, currency: string): string {
  return money(amount, currency, {
    notation: "compact",
    minimumFractionDigits: 0,
    maximumSignificantDigits: 3,
  });
}

/** Whole units of the currency, for what is estimated. */
export function rounded(amount: number, currency: string): string {
  return money(amount, currency, {
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  });
}

/** A number as people of the browser's language write it. */
export function number(value: number, digits = 8): string {
  return value.toLocaleString(undefined, { maximumFractionDigits: digits });
}

/** A number with its unit: "$18.50 a day", "2,900 days a year", "0.118 a year". */
export function measure(value: number, unit: string): string {
  const currency = /^[A-Z]{3}(?=$|\/)/.exec(unit)?.[0];
  return [
    currency ? money(value, currency) : number(value),
    unitInWords(currency ? `1${unit.slice(3)}` : unit),
  ]
    .filter(Boolean)
    .join(" ");
}

/** "4.5 %" of a share. */
export function percent(share: number, digits = 1): string {
  return share.toLocaleString(undefined, {
    style: "percent",
    maximumFractionDigits: digits,
  });
}

/** The currencies that are there, in the order of the alphabet. */
export function currenciesOf(all: readonly { currency: string }[]): string[] {
  return [...new Set(all.map(({ currency }) => currency))].sort();
}
