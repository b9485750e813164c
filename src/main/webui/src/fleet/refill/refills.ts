import { queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";

export interface Source {
  zoneId: number;
  zone: string;
  floor: string;
  units: number;
  walkSeconds: number | null;
}

/** Units that a ward is missing. */
export interface Refill {
  id: number;
  parLevelId: number;
  ward: string;
  classCode: string;
  className: string;
  missing: number;
  from: Source[];
  state: "open" | "taken" | "done" | "cancelled";
  openedAt: string;
  takenBy: string | null;
  doneAt: string | null;
  doneBy: string | null;
  why: string | null;
}

/** How many units a ward wants at hand. */
export interface ParLevel {
  id: number;
  department: string;
  zoneId: number | null;
  zone: string | null;
  classCode: string;
  className: string;
  low: number;
  target: number;
  available: number;
  short: number;
  since: string | null;
  version: number;
}

export interface LevelFacts {
  department: string;
  zoneId: number | null;
  classCode: string;
  low: number;
  target: number;
}

export const refillsKey = ["refills"];
export const levelsKey = ["par-levels"];

export const openRefills = queryOptions({
  queryKey: [...refillsKey, "open"],
  queryFn: ({ signal }) =>
    get<Page<Refill>>(withQuery("/api/refills", { size: 100 }), signal),
  refetchInterval: 20_000,
});

export const levelsPage = (page: number) =>
  queryOptions({
    queryKey: [...levelsKey, page],
    queryFn: ({ signal }) =>
      get<Page<ParLevel>>(
        withQuery("/api/par-levels", { page, size: 50 }),
        signal,
      ),
    refetchInterval: 60_000,
  });

export const takeRefill = (id: number) =>
  send<Refill>("POST", `/api/refills/${id}/take`);

export const finishRefill = (id: number) =>
  send<Refill>("POST", `/api/refills/${id}/done`);

export const cancelRefill = (id: number, why: string) =>
  send<Refill>("POST", `/api/refills/${id}/cancel`, { why });

export const saveLevel = (known: ParLevel | undefined, facts: LevelFacts) =>
  known
    ? send<ParLevel>("PUT", `/api/par-levels/${known.id}`, facts, {
        version: known.version,
      })
    : send<ParLevel>("POST", "/api/par-levels", facts);

export const removeLevel = (id: number) =>
  send("DELETE", `/api/par-levels/${id}`);
