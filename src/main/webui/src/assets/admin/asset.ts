import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";
import type { AssetStatus, Criticality } from "../asset";

/** What people know about an asset and may change. */
export interface AssetFacts {
  controlNumber: string;
  name: string;
  classCode: string;
  maker: string;
  model: string;
  serialNumber: string;
  /** The device identifier; given a whole UDI, the service splits it. */
  udiDi: string | null;
  lot: string | null;
  /** Plain dates, "2021-03-14". */
  manufacturedOn: string | null;
  expiresOn: string | null;
  /** The version of its software. */
  firmware: string | null;
  department: string;
  criticality: Criticality;
  status: AssetStatus;
  /** A plain date, "2021-03-14". */
  acquiredOn: string | null;
  acquisitionCost: number | null;
  /** ISO 4217; given exactly if there is a cost. */
  currency: string | null;
}

export interface BoundTag {
  code: string;
  boundAt: string;
}

export interface Asset extends AssetFacts {
  id: number;
  className: string;
  tags: BoundTag[];
  version: number;
}

/** Which assets are listed, and in which order. */
export interface Filter {
  q?: string;
  class?: string;
  model?: string;
  department?: string;
  status?: string;
  sort?: string;
}

export const assetsPage = (filter: Filter, page: number) =>
  queryOptions({
    queryKey: ["assets", filter, page],
    queryFn: ({ signal }) =>
      get<Page<Asset>>(
        withQuery("/api/assets", { ...filter, page, size: 50 }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const assetOf = (id: number) =>
  queryOptions({
    queryKey: ["asset", id, "facts"],
    queryFn: ({ signal }) => get<Asset>(`/api/assets/${id}`, signal),
  });

export interface HistoryEntry {
  at: string;
  by: string;
  action: string;
  changes: Record<string, [unknown, unknown]>;
}

export const historyOf = (id: number, page: number, size = 20) =>
  queryOptions({
    queryKey: ["asset", id, "history", page, size],
    queryFn: ({ signal }) =>
      get<Page<HistoryEntry>>(
        withQuery(`/api/assets/${id}/history`, { page, size }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const addAsset = (facts: AssetFacts) =>
  send<Asset>("POST", "/api/assets", facts);

/** Throws a Problem with status 412 when somebody else changed the asset after that version. */
export const changeAsset = (id: number, version: number, facts: AssetFacts) =>
  send<Asset>("PUT", `/api/assets/${id}`, facts, { version });

/** Throws a Problem with status 409 naming the asset that wears the tag, unless it may be moved. */
export const bindTag = (id: number, code: string, move: boolean) =>
  send<Asset>("POST", `/api/assets/${id}/tags`, { code, move });

export const unbindTag = (id: number, code: string) =>
  send<Asset>("DELETE", `/api/assets/${id}/tags/${encodeURIComponent(code)}`);
