import { inputOf, instantOf } from "../../time/local";
import type { Person, Slot } from "./schedule";

export const HALF_HOUR = 30 * 60_000;
const HOUR = 2 * HALF_HOUR;

/** The calendar date of an instant at the hospital: "2026-03-02". */
export const dateOf = (at: string | number): string => inputOf(at).slice(0, 10);

/** The date so many days later. */
export function later(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

export interface Span {
  from: number;
  to: number;
}

/** From the first to the last thing of a day, in whole hours and at least from 8 to 16; epoch milliseconds. */
export function spanOf(date: string, people: Person[], slots: Slot[]): Span {
  const midnight = Date.parse(instantOf(`${date}T00:00`)!);
  const end = Date.parse(instantOf(`${later(date, 1)}T00:00`)!);
  const times = [
    ...people.flatMap(({ hours }) => hours.map(({ from, to }) => [from, to])),
    ...slots.map(({ start, end: until }) => [start, until]),
  ]
    .map((ends) => ends.map((at) => Date.parse(at!)))
    // A night shift belongs to both of its days.
    .filter(([from, to]) => to! > midnight && from! < end)
    .flat()
    .map((at) => Math.min(Math.max(at, midnight), end));
  const first = Math.min(Date.parse(instantOf(`${date}T08:00`)!), ...times);
  const last = Math.max(Date.parse(instantOf(`${date}T16:00`)!), ...times);
  return {
    from: midnight + Math.floor((first - midnight) / HOUR) * HOUR,
    to: midnight + Math.ceil((last - midnight) / HOUR) * HOUR,
  };
}

/** Whether something touches that date, also if it began the evening before. */
export function touches(date: string, from: string, to: string): boolean {
  return (
    Date.parse(to) > Date.parse(instantOf(`${date}T00:00`)!) &&
    Date.parse(from) < Date.parse(instantOf(`${later(date, 1)}T00:00`)!)
  );
}

/** Where an instant lies in a span, in percent. */
export const percent = ({ from, to }: Span, at: string | number): number =>
  (100 * (new Date(at).getTime() - from)) / (to - from);

/** The half-hour at which something begins that lies that share of the span from its beginning. */
export function halfHourAt({ from, to }: Span, share: number): string {
  const at = from + share * (to - from);
  const halves = Math.round((at - from) / HALF_HOUR);
  const most = (to - from) / HALF_HOUR - 1;
  return new Date(
    from + Math.min(Math.max(halves, 0), most) * HALF_HOUR,
  ).toISOString();
}

/** Every half-hour of a day, for those who choose instead of drag. */
export function halfHoursOf(date: string): string[] {
  const from = Date.parse(instantOf(`${date}T00:00`)!);
  const to = Date.parse(instantOf(`${later(date, 1)}T00:00`)!);
  const all: string[] = [];
  for (let at = from; at < to; at += HALF_HOUR)
    all.push(new Date(at).toISOString());
  return all;
}
