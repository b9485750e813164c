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
  | "nurse-report"
  | "qr"
  | "person"
  | "risk"
  | "plan"
  | "recall"
  | "checklist"
  | "earlier-system";

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

export const orderOf = (id: number) =>
  queryOptions({
    queryKey: ["order", id],
    queryFn: ({ signal }) => get<Order>(`/api/work-orders/${id}`, signal),
    refetchInterval: 15_000,
  });

/** A line of a checklist and its answer. */
export interface Line {
  line: number;
  text: string;
  unit: string | null;
  low: number | null;
  high: number | null;
  value: number | null;
  passed: boolean | null;
  note: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  /** The order that was opened because it failed. */
  openedId: number | null;
}

export interface Part {
  id: number;
  name: string;
  partNumber: string | null;
  quantity: number;
  unitCost: number;
  currency: string;
  cost: number;
}

export interface Labour {
  id: number;
  worker: string;
  kind: "bench" | "travel" | "other";
  minutes: number;
  hourlyRate: number;
  currency: string;
  cost: number;
  workedAt: string;
}

export interface Costs {
  parts: Part[];
  labour: Labour[];
  totals: { currency: string; parts: number; labour: number; total: number }[];
}

export interface Attachment {
  n: number;
  name: string;
  mediaType: string;
  size: number;
  addedAt: string;
  addedBy: string;
}

export interface Comment {
  id: number;
  at: string;
  by: string;
  text: string;
  source: Source;
}

export interface Signature {
  meaning: "performed" | "verified";
  username: string;
  name: string;
  at: string;
  valid: boolean;
}

export interface HistoryEntry {
  number: number;
  at: string;
  by: string;
  action: string;
  why: string | null;
  from: OrderState | null;
  to: OrderState;
  changes: Record<string, [unknown, unknown]>;
}

/** Something that belongs to an order, under the order's key so that a change of it asks again for all. */
const part = <T>(id: number, name: string) =>
  queryOptions({
    queryKey: ["order", id, name],
    queryFn: ({ signal }) => get<T>(`/api/work-orders/${id}/${name}`, signal),
  });

export const checklistOf = (id: number) => part<Line[]>(id, "checklist");
export const costsOf = (id: number) => part<Costs>(id, "costs");
export const attachmentsOf = (id: number) =>
  part<Attachment[]>(id, "attachments");
export const commentsOf = (id: number) => part<Comment[]>(id, "comments");
export const signaturesOf = (id: number) => part<Signature[]>(id, "signatures");
export const historyOf = (id: number) =>
  part<Page<HistoryEntry>>(id, "history?size=100");
