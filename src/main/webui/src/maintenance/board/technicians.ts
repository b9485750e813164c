import { queryOptions } from "@tanstack/react-query";
import { get, send, type Page } from "../../http/api";

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof weekdays)[number];

export interface Hours {
  day: Weekday;
  from: string;
  to: string;
  /** Whether they work then on public holidays too, or are on call. */
  onHolidays?: boolean;
}

export interface Skill {
  code: string;
  certifiedUntil: string | null;
}

export interface TechnicianFacts {
  username: string | null;
  name: string;
  skills: Skill[];
  hours: Hours[];
  homeZoneId: number | null;
}

export interface Technician extends TechnicianFacts {
  id: number;
  home: string | null;
  hasCalendar: boolean;
  version: number;
}

export interface Absence {
  id: number;
  from: string;
  to: string;
  reason: string | null;
}

export const techniciansKey = ["technicians"];

export const technicians = queryOptions({
  queryKey: techniciansKey,
  queryFn: ({ signal }) =>
    get<Page<Technician>>("/api/technicians?size=200", signal),
});

export const skills = queryOptions({
  queryKey: ["skills"],
  queryFn: ({ signal }) =>
    get<{ code: string; name: string }[]>("/api/skills", signal),
  staleTime: Infinity,
});

export const absencesOf = (id: number) =>
  queryOptions({
    queryKey: [...techniciansKey, id, "absences"],
    queryFn: ({ signal }) =>
      get<Page<Absence>>(`/api/technicians/${id}/absences?size=100`, signal),
  });

export const saveTechnician = (
  known: Technician | undefined,
  facts: TechnicianFacts,
) =>
  known
    ? send<Technician>("PUT", `/api/technicians/${known.id}`, facts, {
        version: known.version,
      })
    : send<Technician>("POST", "/api/technicians", facts);

export const retireTechnician = (id: number) =>
  send("DELETE", `/api/technicians/${id}`);

export const addAbsence = (id: number, absence: Omit<Absence, "id">) =>
  send("POST", `/api/technicians/${id}/absences`, absence);

export const removeAbsence = (id: number, absence: number) =>
  send("DELETE", `/api/technicians/${id}/absences/${absence}`);

export const openCalendar = (id: number) =>
  send<{ path: string }>("POST", `/api/technicians/${id}/calendar`);

export const closeCalendar = (id: number) =>
  send("DELETE", `/api/technicians/${id}/calendar`);

export interface Holiday {
  day: string;
  name: string;
}

export const holidaysOf = (site: string) =>
  queryOptions({
    queryKey: [...techniciansKey, "holidays", site],
    queryFn: ({ signal }) =>
      get<Page<Holiday>>(
        `/api/holidays/${encodeURIComponent(site)}?size=200`,
        signal,
      ),
  });

export const putHoliday = (site: string, { day, name }: Holiday) =>
  send("PUT", `/api/holidays/${encodeURIComponent(site)}/${day}`, { name });

export const removeHoliday = (site: string, day: string) =>
  send("DELETE", `/api/holidays/${encodeURIComponent(site)}/${day}`);

/** How an expiring certificate is to be shown: over, within a month, or neither. */
export function ending(
  certifiedUntil: string | null,
  today: string,
): "over" | "soon" | undefined {
  if (certifiedUntil === null) return undefined;
  if (certifiedUntil < today) return "over";
  const days = (Date.parse(certifiedUntil) - Date.parse(today)) / 86_400_000;
  return days <= 30 ? "soon" : undefined;
}

/** "Mon–Fri 08:00–16:30" where days have the same hours, else each day. */
export function hoursInWords(hours: Hours[]): string {
  const groups: { days: Weekday[]; times: string }[] = [];
  for (const day of weekdays) {
    const times = hours
      .filter((part) => part.day === day)
      .map(
        ({ from, to, onHolidays }) =>
          `${from}–${to}${onHolidays ? " (holidays too)" : ""}`,
      )
      .join(" and ");
    if (!times) continue;
    const last = groups.at(-1);
    const follows =
      last?.times === times &&
      weekdays.indexOf(last.days.at(-1)!) === weekdays.indexOf(day) - 1;
    if (follows) last.days.push(day);
    else groups.push({ days: [day], times });
  }
  return groups
    .map(({ days, times }) =>
      days.length > 1
        ? `${short(days[0]!)}–${short(days.at(-1)!)} ${times}`
        : `${short(days[0]!)} ${times}`,
    )
    .join(", ");
}

const short = (day: Weekday) => day[0]!.toUpperCase() + day.slice(1, 3);
