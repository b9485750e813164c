import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";

/** A tag that is heard but bound to no asset. */
export interface UnknownTag {
  code: string;
  firstHeard: string;
  lastHeard: string;
  heard: number;
  lastPlace: string | null;
}

export const unknownTagsPage = (page: number) =>
  queryOptions({
    queryKey: ["unknown-tags", page],
    queryFn: ({ signal }) =>
      get<Page<UnknownTag>>(
        withQuery("/api/unknown-tags", { page, size: 50 }),
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });

export const dismissTag = (code: string) =>
  send("DELETE", `/api/unknown-tags/${encodeURIComponent(code)}`);
