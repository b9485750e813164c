import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, withQuery } from "../http/api";
import { ledger, type Hardness, type LineItem } from "./ledger";

/** Hard savings and costs (negative); operating and capital apart. */
export interface Hard {
  hardOperating: number;
  hardCapital: number;
  costOperating: number;
  costCapital: number;
  netOperating: number;
  netCapital: number;
}

/** The money of a group in a currency; the empty key is everything. */
export interface Group {
  key: string;
  currency: string;
  documented: Hard;
  proposed: Hard;
  soft: { documented: number; proposed: number };
}

export interface Cash {
  currency: string;
  paidBackOn: string | null;
  /** Null if no rate is stated. */
  presentValue: number | null;
  discountRate: number | null;
  method: string;
}

/** In nine of ten resamplings of the devices or months the amount was at least p10 and in one above p90. */
export interface Range {
  p10: number;
  p50: number;
  p90: number;
  over: string;
  units: number;
}

export interface Line {
  currency: string;
  lineItem: LineItem;
  name: string;
  hardness: Hardness;
  documentedOperating: number;
  documentedCapital: number;
  proposedOperating: number;
  proposedCapital: number;
  entries: number;
  waiting: number;
  range: Range | null;
  /** What it would have cost by the baseline, and what it did cost. */
  without: { amount: number } | null;
  happened: { amount: number } | null;
}

export interface Ratio {
  name: string;
  value: number | null;
  unit: string;
  words: string;
  why: string | null;
}

export interface Report {
  from: string;
  to: string;
  by: By;
  synthetic: boolean;
  groups: Group[];
  cash: Cash[];
  lines: Line[];
  ratios: Ratio[];
  notClaimed: { lineItem: LineItem; why: string }[];
  ledgerHead: string | null;
}

export type By = "line-item" | "site" | "department" | "class" | "month";

/** What the report is asked for; the rate is a share of a year such as 0.05. */
export interface Asked {
  from?: string;
  to?: string;
  by?: string;
  rate?: string;
  site?: string;
  department?: string;
  class?: string;
}

export const reportOf = (asked: Asked) =>
  queryOptions({
    queryKey: [ledger, "report", asked],
    queryFn: ({ signal }) =>
      get<Report>(withQuery("/api/savings/report", { ...asked }), signal),
    placeholderData: keepPreviousData,
  });

/** Where the same report is had as a file. */
export const reportFile = (kind: string, asked: Asked) =>
  withQuery(`/api/savings/report.${kind}`, { ...asked });

/** Month by month, of one currency and one kind of money. */
export interface Series {
  currency: string;
  hardness: Hardness;
  months: {
    /** "2026-03" */
    month: string;
    without: number;
    happened: number;
    low: number | null;
    high: number | null;
  }[];
}

export interface Counterfactual {
  series: Series[];
  method: string;
}

export const counterfactualOf = (asked: Asked & { lineItem?: string }) =>
  queryOptions({
    queryKey: [ledger, "counterfactual", asked],
    queryFn: ({ signal }) =>
      get<Counterfactual>(
        withQuery("/api/savings/counterfactual", { ...asked }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export interface Year {
  year: number;
  projected: boolean;
  hardOperating: number;
  hardCapital: number;
  soft: number;
  costOperating: number;
  costCapital: number;
  net: number;
  /** P10 and P90 of the net; null if there are too few months to tell. */
  low: number | null;
  high: number | null;
  presentValue: number | null;
  cumulative: number;
}

export interface Years {
  currency: string;
  /** Null if none is stated; then there is no present value. */
  rate: number | null;
  years: Year[];
  presentValue: number | null;
  low: number | null;
  high: number | null;
  paidBackOn: string | null;
  method: string;
}

export const yearsOf = (asked: {
  start?: number;
  years?: number;
  rate?: string;
}) =>
  queryOptions({
    queryKey: [ledger, "years", asked],
    queryFn: ({ signal }) =>
      get<Years[]>(withQuery("/api/savings/years", { ...asked }), signal),
    placeholderData: keepPreviousData,
  });

export interface Scenario {
  scenario: true;
  assumptions: string[];
  lines: {
    currency: string;
    lineItem: LineItem;
    hardness: Hardness;
    documented: number;
    inScenario: number;
  }[];
  years: Years[];
  cash: Cash[];
}

/** Factors on the baselines: 1 is as stated. */
export interface Supposed {
  from?: string;
  to?: string;
  rate?: string;
  horizon: number;
  lossRate: number;
  rentalRate: number;
}

export const scenarioOf = (supposed: Supposed) =>
  queryOptions({
    queryKey: [ledger, "scenario", supposed],
    queryFn: ({ signal }) =>
      get<Scenario>(
        withQuery("/api/savings/scenario", { ...supposed }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export interface PublishedCase {
  name: string;
  fleet: number | null;
  fleetUnit: string | null;
  amount: number | null;
  currency: string | null;
  perYear: number | null;
  per1000Devices: number | null;
  kind: "hard" | "soft" | "mixed";
  what: string;
  arithmetic: string;
}

export interface Comparison {
  synthetic: boolean;
  devices: number;
  own: {
    currency: string;
    documentedPerYear: number;
    per1000Devices: number;
    arithmetic: string;
  }[];
  cases: PublishedCase[];
  note: string;
}

export const comparison = queryOptions({
  queryKey: [ledger, "comparison"],
  queryFn: ({ signal }) => get<Comparison>("/api/savings/comparison", signal),
});
