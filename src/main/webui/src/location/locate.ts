import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, withQuery } from "../http/api";
import type { Purpose } from "./purpose";
import type { Readiness } from "./readiness";

/** A zone as it is named in other answers. */
export interface ZoneName {
  id?: number;
  code: string;
  name: string;
  purpose: Purpose;
}

export interface Spot {
  /** Null when the zone is no longer on the plan; then floor and building are too. */
  zone: ZoneName | null;
  floor: string | null;
  building: string | null;
  x: number;
  y: number;
}

/** What is known of a unit without opening its page. */
export interface AssetCard {
  id: number;
  controlNumber: string;
  name: string;
  classCode: string;
  className: string;
  maker: string;
  model: string;
  department: string | null;
  status: string;
  /** Why it must not be used, or null. */
  quarantine?: string | null;
}

/** A unit, where it stands, how sure that is, and how far it is. */
export interface Found {
  asset: AssetCard;
  place: Spot;
  seenAt: string;
  silent: boolean;
  /** 0 to 1. */
  confidence: number;
  /** Seconds to walk; null without a starting place or a way. */
  walkSeconds: number | null;
  readiness: Readiness;
  notThere: boolean;
}

export interface Located {
  found: Found[];
  /** How many more match than were asked for. */
  more: number;
}

export interface Wanted {
  classCode?: string;
  text?: string;
  near?: string;
  usable: boolean;
  limit: number;
}

/** The nearest matching units, asked again every five seconds. */
export const locate = (wanted: Wanted) =>
  queryOptions({
    queryKey: ["locate", wanted],
    queryFn: ({ signal }) =>
      get<Located>(
        withQuery("/api/locate", {
          class: wanted.classCode,
          q: wanted.text,
          near: wanted.near,
          usable: wanted.usable,
          limit: wanted.limit,
        }),
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 5_000,
  });
