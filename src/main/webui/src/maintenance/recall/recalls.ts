import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";
import { upload, type UploadOptions } from "../../http/upload";
import type { AssetCard } from "../../location/locate";

export type RecallClass = "I" | "II" | "III";
export type Rule = "serial" | "udi-di" | "model-and-maker";
/** In the list, nobody can tell, taken out of it, or surely not in it. */
export type ListAnswer = "in" | "unsure" | "excepted" | "out";
export type MatchState =
  "undecided" | "dismissed" | "open" | "done" | "verified" | "cancelled";

/** How far the devices of a recall are; each counts once. */
export type Counts = Record<MatchState | "total", number>;

export interface Recall {
  id: number;
  number: string;
  eventNumber: string | null;
  class: RecallClass | null;
  status: string | null;
  open: boolean;
  firm: string;
  product: string;
  reason: string;
  action: string | null;
  rootCause: string | null;
  productCode: string | null;
  quantity: string | null;
  distribution: string | null;
  /** Left out in lists. */
  codes: string | null;
  initiatedOn: string | null;
  postedOn: string | null;
  classifiedOn: string | null;
  terminatedOn: string | null;
  sources: ("recall" | "enforcement")[];
  matches: Counts;
  campaign: {
    at: string;
    by: string;
    due: string | null;
    quarantine: boolean;
  } | null;
}

/** What shows that the work at a device is done. */
export interface Proof {
  id: number;
  number: string;
  state: string;
  assignee: string | null;
  dueAt: string | null;
  doneAt: string | null;
  doneBy: string | null;
  resolution: string | null;
  signatures: { meaning: string; name: string; at: string; valid: boolean }[];
  attachments: string[];
}

/** A device that a recall may concern. */
export interface Match {
  asset: AssetCard & { serialNumber: string };
  rule: Rule;
  /** What the list says of its number; null for what earlier versions wrote. */
  answer: ListAnswer | null;
  evidence: string;
  state: MatchState;
  quarantined: boolean;
  dismissedBy: string | null;
  dismissedWhy: string | null;
  order: Proof | null;
}

export interface RecallFilter {
  q?: string;
  class?: string;
  open?: string;
  show?: string;
}

/** What an import did, or with dryRun would do. */
export interface RecallOutcome {
  elements: number;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  matched: number;
  errors: { element: number; number: string | null; message: string }[];
  dryRun: boolean;
}

export const recallsPage = (filter: RecallFilter, page: number) =>
  queryOptions({
    queryKey: ["recalls", filter, page],
    queryFn: ({ signal }) => {
      const { show, ...rest } = filter;
      return get<Page<Recall>>(
        withQuery("/api/recalls", {
          ...rest,
          matched: show === "all" ? undefined : true,
          undecided: show === "undecided" ? true : undefined,
          page,
          size: 25,
        }),
        signal,
      );
    },
    placeholderData: keepPreviousData,
  });

export const recallOf = (id: string) =>
  queryOptions({
    queryKey: ["recall", id],
    queryFn: ({ signal }) => get<Recall>(`/api/recalls/${id}`, signal),
  });

export const matchesOf = (id: number, page: number) =>
  queryOptions({
    queryKey: ["recall", String(id), "matches", page],
    queryFn: ({ signal }) =>
      get<Page<Match>>(
        withQuery(`/api/recalls/${id}/matches`, { page, size: 100 }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export interface Campaign {
  assets: number[] | null;
  all: boolean;
  quarantine: boolean;
  due: string | null;
}

export const openCampaign = (id: number, campaign: Campaign) =>
  send<Recall>("POST", `/api/recalls/${id}/campaign`, campaign);

export const dismiss = (id: number, assets: number[], why: string) =>
  send<Recall>("POST", `/api/recalls/${id}/dismissals`, { assets, why });

/** Sends a file of openFDA. Throws a Problem, or an AbortError when cancelled. */
export const importRecalls = (
  file: File,
  dryRun: boolean,
  how: Omit<UploadOptions, "type">,
) =>
  upload<RecallOutcome>(withQuery("/api/recalls/import", { dryRun }), file, {
    type: "application/json",
    ...how,
  });
