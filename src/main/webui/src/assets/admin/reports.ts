import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";
import type { AssetStatus } from "../asset";

/** What somebody reported about an asset. */
export interface Report {
  id: number;
  assetId: number;
  controlNumber: string;
  assetName: string;
  assetStatus: AssetStatus;
  kind: "broken" | "not-there";
  place: string | null;
  note: string | null;
  reportedAt: string;
  reportedBy: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
  resolution: string | null;
}

export const reportsPage = (open: boolean, page: number) =>
  queryOptions({
    queryKey: ["reports", open, page],
    queryFn: ({ signal }) =>
      get<Page<Report>>(
        withQuery("/api/reports", { open, page, size: 30 }),
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });

export const resolveReport = (
  id: number,
  note: string,
  backInService: boolean,
) =>
  send<Report>("POST", `/api/reports/${id}/resolve`, {
    note: note.trim() || null,
    backInService,
  });
