/** A stretch of days; one that is left out is open. */
export interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/** Days that are asked for often. Without days, the service takes the last twelve months. */
export function presetsOn(
  today: string,
): { code: string; label: string; days: Days }[] {
  const year = Number(today.slice(0, 4));
  return [
    { code: "last-12-months", label: "Last 12 months", days: {} },
    {
      code: "this-year",
      label: `This year, ${year}`,
      days: { from: `${year}-01-01`, to: `${year}-12-31` },
    },
    {
      code: "last-year",
      label: `Last year, ${year - 1}`,
      days: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    },
    {
      code: "five-years",
      label: "Five years to today",
      days: { from: `${year - 4}-01-01`, to: today },
    },
  ];
}

export const CUSTOM = "custom";

/** Which of them these days are. */
export function presetOf(days: Days, today: string): string {
  return (
    presetsOn(today).find(
      ({ days: { from, to } }) => from === days.from && to === days.to,
    )?.code ?? CUSTOM
  );
}
