/** The time zone of the hospital's first site; the device's until the service has told. */
let usual: string | undefined;

/** The zone of what the page is about, where it stands at another site. */
let here: string | undefined;

/** Whether two sites have different clocks, so that a time has to say whose. */
let several = false;

/** Times are shown as the clocks of the sites say, of the first one unless said otherwise. */
export function keepTimesIn(...zones: string[]): void {
  usual = zones[0] ?? usual;
  several = new Set(zones).size > 1;
}

/** Times of a page are those of that zone, until undefined is given. */
export function showTimesOf(zone: string | undefined): void {
  here = zone;
}

/** The name of the zone that times are shown in, such as Europe/Berlin. */
export function zoneName(): string | undefined {
  return here ?? usual;
}

type Instant = string | number;

function formatted(at: Instant, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", {
    ...options,
    timeZone: zoneName(),
    timeZoneName: several && options.hour ? "short" : undefined,
  }).format(new Date(at));
}

/** "14:05"; "14:05 CET" where the sites' clocks differ, as in the others. */
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
