import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";

/** A name that people have called the same firm as another. */
export interface Alias {
  id: number;
  name: string;
  firm: string;
  addedAt: string;
  addedBy: string;
}

export const aliasesPage = (page: number) =>
  queryOptions({
    queryKey: ["firm-aliases", page],
    queryFn: ({ signal }) =>
      get<Page<Alias>>(
        withQuery("/api/firm-aliases", { page, size: 50 }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const addAlias = (name: string, firm: string) =>
  send<Alias>("POST", "/api/firm-aliases", { name, firm });

export const removeAlias = (id: number) =>
  send("DELETE", `/api/firm-aliases/${id}`);
