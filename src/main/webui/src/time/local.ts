import { zoneName } from "./calendar";

/** An instant as an input of type datetime-local takes it, in the hospital's zone: "2025-11-22T14:05". */
export function inputOf(at: string | number | null): string {
  if (at === null || at === "") return "";
  return local(new Date(at).getTime()).toISOString().slice(0, 16);
}

/**
 * The instant that such a text means in the hospital's zone. A time that a change of the clocks leaves out means the one
 * an hour later; one that comes twice means the first. Null for an empty or wrong text.
 */
export function instantOf(text: string): string | undefined {
  const wall = Date.parse(`${text}Z`);
  if (!text || Number.isNaN(wall)) return undefined;
  const early = wall - offset(wall - 86_400_000);
  const late = wall - offset(wall + 86_400_000);
  const fits = [early, late].filter((at) => local(at).getTime() === wall);
  const at = fits.length ? Math.min(...fits) : early;
  return new Date(at).toISOString();
}

/** The clock on the hospital's wall, as if it were UTC. */
function local(at: number): Date {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zoneName(),
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return new Date(
    Date.UTC(
      parts.year!,
      parts.month! - 1,
      parts.day!,
      parts.hour!,
      parts.minute!,
      parts.second!,
    ),
  );
}

function offset(at: number): number {
  return local(at).getTime() - Math.floor(at / 1_000) * 1_000;
}

/** When the day before today began in the hospital's zone. */
export function startOfYesterday(now: number): string {
  const today = inputOf(now).slice(0, 10);
  const before = new Date(Date.parse(`${today}T00:00Z`) - 86_400_000);
  return instantOf(`${before.toISOString().slice(0, 10)}T00:00`)!;
}
