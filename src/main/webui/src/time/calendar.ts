/** The hospital's time zone; the device's until the service has told. */
let zone: string | undefined;

export function keepTimesIn(timeZone: string | undefined): void {
  if (timeZone) zone = timeZone;
}

/** The name of that zone, such as Europe/Berlin. */
export function zoneName(): string | undefined {
  return zone;
}

type Instant = string | number;

function formatted(at: Instant, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", {
    ...options,
    timeZone: zone,
  }).format(new Date(at));
}

/** "14:05" */
export function clock(at: Instant): string {
  return formatted(at, { hour: "2-digit", minute: "2-digit" });
}

/** "14:05:09" */
export function clockWithSeconds(at: Instant): string {
  return formatted(at, {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}

/** "Sat 22 Nov" */
export function day(at: Instant): string {
  return formatted(at, { weekday: "short", day: "numeric", month: "short" });
}

/** "22 Nov" */
export function dayOfMonth(at: Instant): string {
  return formatted(at, { day: "numeric", month: "short" });
}

/** "Nov 2025" */
export function monthAndYear(at: Instant): string {
  return formatted(at, { month: "short", year: "numeric" });
}

/** "22 Nov 2025" */
export function date(at: Instant): string {
  return formatted(at, { day: "numeric", month: "short", year: "numeric" });
}

/** "22 Nov 2025, 14:05" */
export function dateAndTime(at: Instant): string {
  return formatted(at, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** "22 Nov 2025" of a plain calendar date ("2025-11-22"), which has no zone. */
export function calendarDate(date: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`));
}
