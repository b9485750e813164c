import { queryOptions } from "@tanstack/react-query";
import { get, send, withQuery } from "../../http/api";

/** A class and how much of it is needed. */
export interface ClassUse {
  classCode: string;
  className: string;
  owned: number;
  inUseNow: number;
  idleNow: number;
  peakInUse: number;
  peakAt: string | null;
  meanShare: number | null;
  observedDays: number;
}

/** Units in an hour, on average. */
export interface UsePoint {
  hour: string;
  owned: number;
  inUse: number;
  idle: number;
  unknown: number;
}

export interface Utilisation {
  classCode: string;
  points: UsePoint[];
  peak: { at: string; inUse: number } | null;
  share: number | null;
}

export interface Candidate {
  assetId: number;
  name: string;
  controlNumber: string;
  department: string;
  acquiredOn: string | null;
}

/** How many units of a class are too many. */
export interface Proposal {
  classCode: string;
  className: string;
  owned: number;
  peakInUse: number;
  reserve: number;
  surplus: number;
  observedDays: number;
  says: string;
  candidates: Candidate[];
}

export const useKey = ["use"];

export const classesInUse = queryOptions({
  queryKey: [...useKey, "classes"],
  queryFn: ({ signal }) => get<ClassUse[]>("/api/utilisation/classes", signal),
});

export const proposals = queryOptions({
  queryKey: [...useKey, "proposals"],
  queryFn: ({ signal }) => get<Proposal[]>("/api/right-sizing", signal),
});

/** The hours up to now, of so many days. */
export const utilisationOf = (
  classCode: string,
  department: string | undefined,
  days: number,
  now: number,
) =>
  queryOptions({
    queryKey: [...useKey, "hours", classCode, department ?? "", days],
    queryFn: ({ signal }) =>
      get<Utilisation>(
        withQuery("/api/utilisation", {
          class: classCode,
          department,
          from: new Date(now - days * 86_400_000).toISOString(),
        }),
        signal,
      ),
  });

export const retire = (
  classCode: string,
  assetIds: readonly number[],
  why: string,
) =>
  send<{ retired: number }>(
    "POST",
    `/api/right-sizing/${encodeURIComponent(classCode)}/retire`,
    { assetIds, why },
  );
