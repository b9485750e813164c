import { queryOptions } from "@tanstack/react-query";
import { get } from "../http/api";

export type AssetStatus = "in-service" | "in-repair" | "missing" | "retired";
export type Criticality = "life-support" | "high" | "medium" | "low";

/** An asset as the register holds it. */
export interface Asset {
  id: number;
  controlNumber: string;
  name: string;
  classCode: string;
  className: string;
  maker: string | null;
  model: string | null;
  serialNumber: string | null;
  udiDi: string | null;
  /** Left out or null if nobody said it, like the days. */
  lot?: string | null;
  manufacturedOn?: string | null;
  expiresOn?: string | null;
  /** The version of its software; left out or null if nobody said it. */
  firmware?: string | null;
  department: string | null;
  criticality: Criticality;
  status: AssetStatus;
  acquiredOn: string | null;
  acquisitionCost: number | null;
  currency: string | null;
  tags: { code: string; boundAt: string }[];
  /** Why it must not be used, such as "Recall Z-0359-2026"; left out or null if it may. */
  quarantine?: string | null;
  version: number;
}

export const assetOf = (id: string) =>
  queryOptions({
    queryKey: ["asset", id],
    queryFn: ({ signal }) =>
      get<Asset>(`/api/assets/${encodeURIComponent(id)}`, signal),
  });

export const statusInWords: Record<AssetStatus, string> = {
  "in-service": "In service",
  "in-repair": "In repair",
  missing: "Missing",
  retired: "Retired",
};

export const criticalityInWords: Record<Criticality, string> = {
  "life-support": "Life support",
  high: "High",
  medium: "Medium",
  low: "Low",
};
