import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery } from "../../http/api";

export type By = "all" | "class" | "model" | "department" | "site";

/** A figure; its value is null while it is not known, and then the caution says why. */
export interface Figure {
  code: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  caution: string | null;
}

export interface Definition {
  code: string;
  name: string;
  /** UCUM. */
  unit: string;
  definition: string;
}

export interface Group {
  key: string;
  name: string;
  devices: number;
  figures: Figure[];
}

export interface Figures {
  from: string;
  to: string;
  zone: string;
  by: By;
  definitions: Definition[];
  /** All devices together, then each group by name. */
  groups: Group[];
}

export interface Asked {
  from?: string;
  to?: string;
  by?: string;
}

export const figuresOf = (asked: Asked) =>
  queryOptions({
    queryKey: ["figures", asked],
    queryFn: ({ signal }) =>
      get<Figures>(
        withQuery("/api/figures", { by: "class", ...asked }),
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export type CostKind = "contracts" | "time-and-materials" | "overhead";

export interface Cost {
  id: number;
  year: number;
  by: By;
  key: string;
  kind: CostKind;
  amount: number;
  currency: string;
  note: string | null;
  statedBy: string;
}

export const costsOf = (year: number) =>
  queryOptions({
    queryKey: ["figures", "costs", year],
    queryFn: ({ signal }) =>
      get<Cost[]>(withQuery("/api/figures/costs", { year }), signal),
  });

export const stateCost = (cost: Omit<Cost, "id" | "statedBy">) =>
  send<Cost>("PUT", "/api/figures/costs", cost);

export const removeCost = (id: number) =>
  send("DELETE", `/api/figures/costs/${id}`);

export const figureOf = (group: Group, code: string): Figure | undefined =>
  group.figures.find((figure) => figure.code === code);
