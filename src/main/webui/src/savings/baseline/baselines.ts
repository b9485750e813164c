import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { sendFile, type AsRead, type Said } from "../../csv/files";
import { get, send, withQuery, type Page } from "../../http/api";
import { ledger } from "../ledger";

export type Scope = "class" | "department" | "site" | "all";

/** A figure of the time before, in one of its versions. */
export interface Baseline {
  id: number;
  figure: string;
  name: string;
  scope: Scope;
  key: string;
  version: number;
  value: number;
  unit: string;
  from: string;
  to: string;
  source: string;
  observed: string | null;
  approvedBy: string;
  approvedOn: string;
  enteredAt: string;
  enteredBy: string;
}

export type NewBaseline = Pick<
  Baseline,
  | "figure"
  | "scope"
  | "key"
  | "value"
  | "unit"
  | "from"
  | "to"
  | "source"
  | "observed"
  | "approvedBy"
  | "approvedOn"
>;

export const baselinesPage = (figure: string | undefined, page: number) =>
  queryOptions({
    queryKey: [ledger, "baselines", figure ?? "", page],
    queryFn: ({ signal }) =>
      get<Page<Baseline>>(
        withQuery("/api/savings/baselines", { figure, page, size: 200 }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const enterBaseline = (baseline: NewBaseline) =>
  send<Baseline>("POST", "/api/savings/baselines", baseline);

/** What became of a file of baselines. */
export interface Taken {
  rows: number;
  taken: number;
  failed: number;
  problems: { line: number; why: string }[];
  asRead: AsRead;
  dryRun: boolean;
}

export const baselinesDoor = "/api/savings/baselines/import";

export const importBaselines = (file: File, said: Said, dryRun: boolean) =>
  sendFile<Taken>(baselinesDoor, file, said, dryRun);

/** The same figure of the same devices, its newest version first. */
export interface Kept {
  newest: Baseline;
  older: Baseline[];
}

/** Versions put together, in the order in which the newest of each came. */
export function keptOf(all: readonly Baseline[]): Kept[] {
  const kept = new Map<string, Baseline[]>();
  for (const one of all) {
    const key = [one.figure, one.scope, one.key].join("\n");
    kept.set(key, [...(kept.get(key) ?? []), one]);
  }
  return [...kept.values()].map((versions) => {
    const [newest, ...older] = versions.sort((a, b) => b.version - a.version);
    return { newest: newest!, older };
  });
}
