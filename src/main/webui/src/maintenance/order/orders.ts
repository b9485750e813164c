import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { AssetStatus, Criticality } from "../../assets/asset";
import { get, withQuery, type Page } from "../../http/api";

export type OrderKind =
  | "corrective"
  | "planned"
  | "predictive"
  | "recall"
  | "incoming-inspection"
  | "electrical-safety";

export type OrderState =
  | "proposed"
  | "requested"
  | "triaged"
  | "assigned"
  | "in-progress"
  | "waiting-for-parts"
  | "waiting-for-vendor"
  | "waiting-for-access"
  | "done"
  | "verified"
  | "cancelled";

export type Finding =
  "confirmed" | "no-fault" | "other-fault" | "use-error" | "hidden-failure";

export type Source =
  "nurse-report" | "qr" | "person" | "risk" | "plan" | "recall" | "checklist";

/** A work order as the service answers it. Times are instants. */
export interface Order {
  id: number;
  number: string;
  asset: {
    id: number;
    controlNumber: string;
    name: string;
    className: string;
    model: string | null;
    department: string | null;
    criticality: Criticality;
    status: AssetStatus;
  } | null;
  kind: OrderKind;
  state: OrderState;
  /** The moves that can be made from here. */
  legal: string[];
  title: string;
  description: string | null;
  /** 1 immediate to 4 when convenient. */
  priority: number;
  priorityParts: { part: string; points: number; words: string }[];
  priorityWhy: string | null;
  requestedAt: string;
  requestedBy: string;
  source: Source;
  sourceId: number | null;
  evidence: string | null;
  assignee: string | null;
  dueAt: string | null;
  overdue: boolean;
  earliestAt: string | null;
  estimatedMinutes: number;
  skill: string | null;
  outOfServiceAt: string | null;
  returnedAt: string | null;
  downtimeReason: string | null;
  downtimeMinutes: number;
  failureCode: string | null;
  cause: string | null;
  finding: Finding | null;
  resolution: string | null;
  postponedUntil: string | null;
  startedAt: string | null;
  doneAt: string | null;
  doneBy: string | null;
  closedAt: string | null;
  planId: number | null;
  version: number;
}

export interface OrderFilter {
  q?: string;
  state?: string;
  kind?: string;
  assignee?: string;
  priority?: number;
  due?: string;
  sort?: string;
  asset?: number;
}

export const ordersPage = (filter: OrderFilter, page: number, size = 25) =>
  queryOptions({
    queryKey: ["orders", filter, page, size],
    queryFn: ({ signal }) =>
      get<Page<Order>>(
        withQuery("/api/work-orders", { ...filter, page, size }),
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
