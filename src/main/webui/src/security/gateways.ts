import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../http/api";

/** A machine that delivers pings, known by a key of which only the beginning can be seen again. */
export interface Gateway {
  id: number;
  name: string;
  keyPrefix: string;
  createdAt: string;
  createdBy: string;
  revokedAt: string | null;
  revokedBy: string | null;
}

export interface Issued {
  id: number;
  name: string;
  key: string;
}

export const gatewaysPage = (page: number) =>
  queryOptions({
    queryKey: ["gateways", page],
    queryFn: ({ signal }) =>
      get<Page<Gateway>>(
        withQuery("/api/gateways", { page, size: 50 }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

/** The answer is the only one that ever shows the key. */
export const issueKey = (name: string) =>
  send<Issued>("POST", "/api/gateways", { name });

export const revokeKey = (id: number) => send("DELETE", `/api/gateways/${id}`);
