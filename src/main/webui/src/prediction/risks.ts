import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { AssetStatus, Criticality } from "../assets/asset";
import { get, withQuery, type Page } from "../http/api";

export type Level = "high" | "watch" | "low" | "unknown";

export interface Reason {
  text: string;
  signal: string | null;
  statistic: string;
  contribution: number;
  direction: "raises" | "lowers";
}

/** How many days are left, with the interval that holds it in the stated share of cases. */
export interface RemainingLife {
  days: number;
  lowDays: number;
  highDays: number;
  /** 0 to 1. */
  coverage: number;
  /** No life longer than this is told apart; left out where that is not known. */
  capDays?: number | null;
}

export interface ModelName {
  name: string;
  version: string;
}

/** A device and how likely it fails. Risks run from 0 to 1; null while they are unknown. */
export interface Risk {
  asset: {
    id: number;
    name: string;
    controlNumber: string;
    classCode: string;
    className: string;
    model: string | null;
    maker: string | null;
    department: string | null;
    criticality: Criticality;
    status: AssetStatus;
  };
  /** Floor and building by their codes. */
  place: {
    zone: { id: number; code: string; name: string } | null;
    floor: string | null;
    building: string | null;
  } | null;
  risk7: number | null;
  risk30: number | null;
  level: Level;
  expectedHarm: number | null;
  change30d: number | null;
  reasons: Reason[];
  remainingLife: RemainingLife | null;
  scoredAt: string | null;
  model: ModelName | null;
}

export interface SimilarFailure {
  device: string | null;
  assetId: number | null;
  name: string | null;
  mode: string;
  failedOn: string;
  daysBefore: number;
  /** 0 to 1. */
  similarity: number;
}

/** All that is known of one device's risk. */
export interface AssetRisk extends Risk {
  evidence: {
    devices: number;
    deviceYears: number;
    failures: number;
    threshold30: number | null;
  } | null;
  similar: SimilarFailure[];
  challenger: (ModelName & { risk30: number | null }) | null;
}

export interface RiskPoint {
  at: string;
  risk7: number | null;
  risk30: number | null;
  /** The model, and whether it told so at that time or in retrospect. */
  modelVersion: string;
}

export interface RiskSummary {
  counts: Record<Level, number>;
  byClass: ({ classCode: string; className: string } & Record<Level, number>)[];
  model: ModelName | null;
  lastRescoreAt: string | null;
  falseAlarmsThisMonth: number;
  departments: string[];
  buildings: { code: string; name: string }[];
}

export interface Filter {
  q?: string;
  class?: string;
  department?: string;
  building?: string;
  level?: string;
}

export const risksPage = (filter: Filter, page: number) =>
  queryOptions({
    queryKey: ["risks", filter, page],
    queryFn: ({ signal }) =>
      get<Page<Risk>>(
        withQuery("/api/risks", { ...filter, page, size: 25 }),
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

/** The risks of all devices of a class, by asset. */
export const risksOfClass = (classCode: string) =>
  queryOptions({
    queryKey: ["risks", "class", classCode],
    queryFn: async ({ signal }) => {
      const all = new Map<number, Risk>();
      for (let page = 0; ; page++) {
        const found = await get<Page<Risk>>(
          withQuery("/api/risks", { class: classCode, page, size: 200 }),
          signal,
        );
        for (const risk of found.items) all.set(risk.asset.id, risk);
        if ((page + 1) * found.size >= found.total) return all;
      }
    },
    staleTime: 60_000,
  });

export const riskSummary = queryOptions({
  queryKey: ["risks", "summary"],
  queryFn: ({ signal }) => get<RiskSummary>("/api/risks/summary", signal),
  refetchInterval: 60_000,
});

export const riskOf = (assetId: number) =>
  queryOptions({
    queryKey: ["risk", assetId],
    queryFn: ({ signal }) =>
      get<AssetRisk>(`/api/assets/${assetId}/risk`, signal),
    refetchInterval: 60_000,
  });

export const riskHistoryOf = (assetId: number, from: number, to: number) =>
  queryOptions({
    queryKey: ["risk", assetId, "history", from, to],
    queryFn: ({ signal }) =>
      get<RiskPoint[]>(
        withQuery(`/api/assets/${assetId}/risk/history`, {
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
        }),
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
