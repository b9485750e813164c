import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, withQuery } from "../http/api";
import type { Spot } from "./locate";

export interface ClassCount {
  code: string;
  name: string;
  count: number;
}

export interface SearchHit {
  id: number;
  name: string;
  controlNumber: string;
  classCode: string;
  className: string;
  model: string;
  place?: Spot | null;
}

export interface ZoneHit {
  id: number;
  code: string;
  name: string;
  floor: string;
}

export interface SearchAnswer {
  classes: ClassCount[];
  assets: SearchHit[];
  zones: ZoneHit[];
}

/** What the letters typed so far could mean. */
export const search = (text: string) =>
  queryOptions({
    queryKey: ["search", text],
    queryFn: ({ signal }) =>
      get<SearchAnswer>(withQuery("/api/search", { q: text }), signal),
    enabled: text.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });

/** All classes of equipment, with how many there are of each. */
export const classes = queryOptions({
  queryKey: ["classes"],
  queryFn: ({ signal }) => get<ClassCount[]>("/api/classes", signal),
  staleTime: 60_000,
});
