import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";
import { client } from "../../http/client";
import type { Point } from "../plan";
import type { Purpose } from "../purpose";

/** A zone as it is listed. */
export interface Zone {
  id: number;
  code: string;
  name: string;
  purpose: Purpose;
  department: string | null;
  floor: string;
  building: string;
  version: number;
}

export interface Polygon {
  type: "Polygon";
  coordinates: Point[][];
}

/** A zone with its outline, in metres. */
export interface DrawnZone extends Zone {
  polygon: Polygon;
}

/** A zone as somebody wants it. */
export interface WantedZone {
  code: string;
  name: string;
  purpose: string;
  department: string | null;
  floor: string;
  polygon: Polygon;
}

export interface ZoneFilter {
  q?: string;
  floor?: string;
  purpose?: string;
}

export const zonesPage = (filter: ZoneFilter, page: number, size = 50) =>
  queryOptions({
    queryKey: ["zones", filter, page, size],
    queryFn: ({ signal }) =>
      get<Page<Zone>>(
        withQuery("/api/zones", { ...filter, page, size }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const zoneOf = (id: number) =>
  queryOptions({
    queryKey: ["zone", id],
    queryFn: ({ signal }) => get<DrawnZone>(`/api/zones/${id}`, signal),
  });

/** Throws a Problem; 422 says which zones it does not get along with. */
export const addZone = (zone: WantedZone) =>
  send<DrawnZone>("POST", "/api/zones", zone);

/** Throws a Problem; 412 when somebody else changed the zone after that version. */
export const changeZone = (id: number, version: number, zone: WantedZone) =>
  send<DrawnZone>("PUT", `/api/zones/${id}`, zone, { version });

export const withdrawZone = ({ id, version }: Zone) =>
  send("DELETE", `/api/zones/${id}`, undefined, { version });

/** After any change of the plan: everything drawn or listed from it is asked for again. */
export async function planChanged(): Promise<void> {
  await Promise.all(
    ["zones", "zone", "plan", "places"].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
}
