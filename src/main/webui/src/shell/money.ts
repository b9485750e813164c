/** To the cent, with its currency, as people of the browser's language write it; or otherwise if it is said how. */
export function money(
  amount: number,
  currency: string,
  how: Intl.NumberFormatOptions = {},
): string {
  return new Intl.NumberFormat(undefined, {
    style: "currency",
    currency,
    minimumFractionDigits: 2,
    ...how,
    // "−0.00" is nobody's amount.
  }).format(amount === 0 ? 0 : amount);
}
