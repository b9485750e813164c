import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { AssetStatus } from "../../assets/asset";
import { get, withQuery, type Page } from "../../http/api";

interface Seen {
  assets: number;
  seen24h: number;
  neverSeen: number;
  firmwareKnown: number;
}

/** What is seen of the inventory, at a moment. The share is from 0 to 1. */
export interface Visibility extends Seen {
  at: string;
  share: number | null;
  notSeen24h: number;
  unknownTags: number;
  byClass: (Seen & { classCode: string; className: string })[];
  byDepartment: (Seen & { department: string | null })[];
}

export type Sight = "seen" | "not-seen" | "never-seen";

export interface VisibleDevice {
  assetId: number;
  controlNumber: string;
  name: string;
  classCode: string;
  className: string;
  maker: string | null;
  model: string | null;
  department: string | null;
  status: AssetStatus;
  state: Sight;
  lastSeen: string | null;
  zone: string | null;
  building: string | null;
  firmware: string | null;
}

export interface DeviceFilter {
  state?: string;
  class?: string;
  department?: string;
}

export const visibility = queryOptions({
  queryKey: ["visibility"],
  queryFn: ({ signal }) => get<Visibility>("/api/visibility", signal),
  refetchInterval: 60_000,
});

export const devicesPage = (filter: DeviceFilter, page: number) =>
  queryOptions({
    queryKey: ["visibility", "devices", filter, page],
    queryFn: ({ signal }) =>
      get<Page<VisibleDevice>>(
        withQuery("/api/visibility/devices", { ...filter, page, size: 25 }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });
