import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../http/api";

export type LineItem =
  | "loss-avoided"
  | "rental-avoided"
  | "purchase-avoided"
  | "right-sizing"
  | "service-avoided"
  | "repair-avoided"
  | "downtime-avoided"
  | "search-time"
  | "programme-cost";

export type Hardness = "hard" | "soft";
export type Budget = "operating" | "capital";
export type EntryState = "proposed" | "accepted" | "rejected" | "reversed";
export type Decision = "accept" | "reject" | "ask" | "reverse";

/** An entry as a list shows it. */
export interface EntryLine {
  number: number;
  /** A plain date. */
  on: string;
  lineItem: LineItem;
  name: string;
  hardness: Hardness;
  budget: Budget;
  amount: number;
  /** ISO 4217. */
  currency: string;
  site: string | null;
  department: string | null;
  classCode: string | null;
  state: EntryState;
  /** The entry that it takes back. */
  reverses: number | null;
}

/** A number of a formula; its unit is UCUM, or a currency. */
export interface Input {
  name: string;
  value: number;
  unit: string;
}

/** The version of a baseline that an entry was counted against. */
export interface Counted {
  baselineId: number;
  figure: string;
  scope: string;
  version: number;
}

/** Something that happened, and what makes it this event and no other. */
export interface Evidence {
  kind: string;
  reference: string;
  assetId: number | null;
  on: string;
  words: string | null;
}

/** Whose need was met without renting or buying. */
export interface Demand {
  classCode: string;
  department: string | null;
  need: string | null;
  from: string;
  to: string;
}

/** An entry with all that is behind it. */
export interface Entry extends EntryLine {
  formula: string;
  inputs: Input[];
  baselines: Counted[];
  events: Evidence[];
  demand: Demand[];
  note: string | null;
  history: {
    at: string;
    by: string;
    what: "proposed" | Decision;
    why: string | null;
  }[];
  hash: string;
}

export interface EntryFilter {
  from?: string;
  to?: string;
  site?: string;
  department?: string;
  class?: string;
  lineItem?: string;
  state?: string;
  hardness?: string;
  currency?: string;
  reference?: string;
  asset?: number;
}

/** Everything under this key changes when the ledger does. */
export const ledger = "savings";

export const entriesPage = (filter: EntryFilter, page: number, size = 25) =>
  queryOptions({
    queryKey: [ledger, "entries", filter, page, size],
    queryFn: ({ signal }) =>
      get<Page<EntryLine>>(
        withQuery("/api/savings/entries", { ...filter, page, size }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const entryOf = (number: number | string) =>
  queryOptions({
    queryKey: [ledger, "entry", String(number)],
    queryFn: ({ signal }) =>
      get<Entry>(`/api/savings/entries/${encodeURIComponent(number)}`, signal),
  });

export const decide = (number: number, decision: Decision, why: string) =>
  send<Entry>("POST", `/api/savings/entries/${number}/decisions`, {
    decision,
    why,
  });

export interface NewEntry {
  on: string;
  formula: string;
  currency: string | null;
  measured: Record<string, number>;
  events: Evidence[];
  demand: Demand[];
  site: string | null;
  department: string | null;
  classCode: string | null;
  note: string | null;
}

export const propose = (entry: NewEntry) =>
  send<Entry>("POST", "/api/savings/entries", entry);

/** A number that a formula needs: of a baseline, or measured. ¤ in a unit is the currency. */
export interface Term {
  name: string;
  unit: string;
  baseline: boolean;
  words: string;
}

export interface Formula {
  formula: string;
  lineItem: LineItem;
  text: string;
  terms: Term[];
  /** Kinds of events of which one at least must be behind it. */
  evidence: string[];
  /** Whether it must say whose need it covers, and on which days. */
  demand: boolean;
}

export const formulas = queryOptions({
  queryKey: [ledger, "formulas"],
  queryFn: ({ signal }) => get<Formula[]>("/api/savings/formulas", signal),
  staleTime: Infinity,
});

/** Something that may have saved money and could not be claimed. */
export interface UnclaimedEvent {
  lineItem: LineItem;
  reference: string;
  assetId: number | null;
  why: string;
  at: string;
}

export const unclaimedPage = (page: number) =>
  queryOptions({
    queryKey: [ledger, "unclaimed", page],
    queryFn: ({ signal }) =>
      get<Page<UnclaimedEvent>>(
        withQuery("/api/savings/unclaimed", { page, size: 10 }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

/** What a walk through the whole ledger found. */
export interface Verified {
  rows: number;
  entries: number;
  head: string;
  brokenEntry: number | null;
  problem: string | null;
}

export const verification = queryOptions({
  queryKey: [ledger, "verification"],
  queryFn: ({ signal }) => get<Verified>("/api/savings/verification", signal),
  enabled: false,
  gcTime: 0,
});
