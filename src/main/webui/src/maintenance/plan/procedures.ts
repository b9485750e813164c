import { queryOptions } from "@tanstack/react-query";
import { get, send, type Page } from "../../http/api";
import type { OrderKind } from "../order/orders";

/** A line of a procedure; a unit or a limit makes it a measured one. */
export interface ProcedureLine {
  text: string;
  unit?: string | null;
  low?: number | null;
  high?: number | null;
}

export interface ProcedureText {
  code: string;
  title: string;
  kind: OrderKind;
  minutes: number;
  skill: string | null;
  lines: ProcedureLine[];
  why: string | null;
}

/** One version of a document that says how something is done. */
export interface Procedure extends ProcedureText {
  id: number;
  number: number;
  newest: number;
  writtenAt: string;
  writtenBy: string;
  plans: number;
}

export const procedures = queryOptions({
  queryKey: ["procedures"],
  queryFn: ({ signal }) =>
    get<Page<Procedure>>("/api/procedures?size=200", signal),
});

export const procedureOf = (id: number, version: number | undefined) =>
  queryOptions({
    queryKey: ["procedure", id, version ?? "newest"],
    queryFn: ({ signal }) =>
      get<Procedure>(
        version
          ? `/api/procedures/${id}/versions/${version}`
          : `/api/procedures/${id}`,
        signal,
      ),
  });

export const versionsOf = (id: number) =>
  queryOptions({
    queryKey: ["procedure", id, "versions"],
    queryFn: ({ signal }) =>
      get<Page<Procedure>>(`/api/procedures/${id}/versions?size=100`, signal),
  });

export const writeProcedure = (
  text: ProcedureText,
  known: Procedure | undefined,
) =>
  known
    ? send<Procedure>("PUT", `/api/procedures/${known.id}`, text, {
        version: known.newest,
      })
    : send<Procedure>("POST", "/api/procedures", text);
