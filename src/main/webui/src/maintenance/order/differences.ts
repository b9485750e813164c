import { dateAndTime } from "../../time/calendar";
import type { Order, OrderState } from "./orders";
import { findingInWords, priorityInWords, stateInWords } from "./words";

/** One fact of an order that somebody else changed. */
export interface Difference {
  fact: string;
  before: string;
  now: string;
}

type Show = (order: Order) => string;

const time = (at: string | null) => (at ? dateAndTime(at) : "none");

/** The facts that two people may both change, as they are shown. */
const facts: readonly [string, Show][] = [
  ["State", ({ state }) => stateInWords[state as OrderState].words],
  ["Assigned to", ({ assignee }) => assignee ?? "nobody"],
  ["Title", ({ title }) => title],
  ["Description", ({ description }) => description ?? "none"],
  ["Priority", ({ priority }) => priorityInWords[priority]!],
  ["Due", ({ dueAt }) => time(dueAt)],
  ["Not before", ({ earliestAt }) => time(earliestAt)],
  ["Estimate", ({ estimatedMinutes }) => `${estimatedMinutes} min`],
  ["Skill", ({ skill }) => skill ?? "none"],
  ["Finding", ({ finding }) => (finding ? findingInWords[finding] : "none")],
  ["Failure code", ({ failureCode }) => failureCode ?? "none"],
  ["Cause", ({ cause }) => cause ?? "none"],
  ["What was done", ({ resolution }) => resolution ?? "none"],
  ["Out of service", ({ outOfServiceAt }) => time(outOfServiceAt)],
  ["Back in service", ({ returnedAt }) => time(returnedAt)],
];

/** What differs between two readings of the same order. */
export function differences(before: Order, now: Order): Difference[] {
  return facts
    .map(([fact, show]) => ({ fact, before: show(before), now: show(now) }))
    .filter((one) => one.before !== one.now);
}
