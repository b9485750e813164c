import { queryOptions } from "@tanstack/react-query";
import { get, withQuery } from "../../http/api";

export interface Model {
  id: number;
  classCode: string;
  maker: string;
  name: string;
  count: number;
}

/** All models, or those of one class. */
export const models = (classCode: string | undefined) =>
  queryOptions({
    queryKey: ["models", classCode ?? ""],
    queryFn: ({ signal }) =>
      get<Model[]>(withQuery("/api/models", { class: classCode }), signal),
    staleTime: 60_000,
  });

export interface Department {
  name: string;
  count: number;
}

export const departments = queryOptions({
  queryKey: ["departments"],
  queryFn: ({ signal }) => get<Department[]>("/api/departments", signal),
  staleTime: 60_000,
});

/** Each text once, in the order of the alphabet. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((a, b) => a.localeCompare(b));
}
