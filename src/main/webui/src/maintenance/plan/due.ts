import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, withQuery, type Page } from "../../http/api";
import type { OrderKind, OrderState } from "../order/orders";

/** When a plan is due next at a device. Days are the site's. */
export interface Due {
  planId: number;
  plan: string;
  says: string;
  procedure: string;
  kind: OrderKind;
  asset: {
    id: number;
    controlNumber: string;
    name: string;
    classCode: string;
    className: string;
    model: string;
    department: string;
  };
  highRisk: boolean;
  state:
    | "open"
    | "overdue"
    | "planned"
    | "unknown"
    | "paused"
    | "waits-for-approval";
  dueOn: string | null;
  earliestOn: string | null;
  latestOn: string | null;
  why: string;
  lastDoneAt: string | null;
  order: { id: number; number: string; state: OrderState } | null;
}

export interface DueFilter {
  class?: string | undefined;
  department?: string | undefined;
  to?: string | undefined;
  plan?: number | undefined;
}

export const duePage = (filter: DueFilter, page: number) =>
  queryOptions({
    queryKey: ["due", filter, page],
    queryFn: ({ signal }) =>
      get<Page<Due>>(
        withQuery("/api/plans/due", { ...filter, page, size: 50 }),
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

export const plansOfAsset = (id: number) =>
  queryOptions({
    queryKey: ["due", "asset", id],
    queryFn: ({ signal }) => get<Due[]>(`/api/assets/${id}/plans`, signal),
  });

interface Share {
  due: number;
  doneInWindow: number;
  rate: number | null;
}

export interface Completion extends Share {
  from: string;
  to: string;
  highRisk: Share;
  yield: { pmDone: number; foundHidden: number; rate: number | null };
}

export const completion = (filter: Pick<DueFilter, "class" | "department">) =>
  queryOptions({
    queryKey: ["completion", filter.class ?? "", filter.department ?? ""],
    queryFn: ({ signal }) =>
      get<Completion>(
        withQuery("/api/plans/completion", {
          class: filter.class,
          department: filter.department,
        }),
        signal,
      ),
  });

/** The equipment management number of a device, in parts. */
export interface EmScore {
  use: number;
  harm: number;
  upkeep: number;
  incidents: number;
  failuresLastYear: number;
  sum: number;
  inProgramme: boolean;
  inProgrammeFrom: number;
  from: "class" | "device";
  why: string | null;
  saidBy: string | null;
}

export const emScoreOf = (id: number) =>
  queryOptions({
    queryKey: ["em-score", id],
    queryFn: ({ signal }) => get<EmScore>(`/api/assets/${id}/em-score`, signal),
    retry: false,
  });
