import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, pageOf, send, withQuery, type Page } from "../../http/api";

export type AlertKind =
  "overdue" | "due-today" | "due-tomorrow" | "idle" | "owned-unit-idle";

export interface RentalFacts {
  reference: string;
  supplier: string;
  classCode: string;
  model: string | null;
  serial: string | null;
  assetId: number | null;
  department: string;
  rate: number;
  currency: string;
  from: string;
  dueBack: string;
}

export interface Rental extends RentalFacts {
  id: number;
  className: string;
  returnedOn: string | null;
  state: "running" | "due" | "overdue" | "returned";
  alert: {
    kind: AlertKind;
    words: string;
    wastesPerDay: number;
    currency: string;
  } | null;
  daysSoFar: number;
  costSoFar: number;
  acknowledgedBy: string | null;
  version: number;
}

export interface RentalFilter {
  /** Alerts, those that run, or those that went back. */
  show?: string | undefined;
  class?: string | undefined;
  /** Only this one. */
  one?: number | undefined;
}

export const rentalsKey = ["rentals"];

export const rentalsPage = (filter: RentalFilter, page: number) =>
  queryOptions({
    queryKey: [...rentalsKey, filter, page],
    queryFn: async ({ signal }) =>
      filter.one
        ? pageOf(await get<Rental>(`/api/rentals/${filter.one}`, signal))
        : get<Page<Rental>>(
            withQuery("/api/rentals", {
              class: filter.class,
              alert: filter.show === "alerts" ? true : undefined,
              state: filter.show === "returned" ? "returned" : undefined,
              page,
              size: 25,
            }),
            signal,
          ),
    placeholderData: keepPreviousData,
  });

export const saveRental = (known: Rental | undefined, facts: RentalFacts) =>
  known
    ? send<Rental>("PUT", `/api/rentals/${known.id}`, facts, {
        version: known.version,
      })
    : send<Rental>("POST", "/api/rentals", facts);

export const giveBack = (id: number, on: string) =>
  send<Rental>("POST", `/api/rentals/${id}/return`, { on });

export const acknowledge = (id: number) =>
  send<Rental>("POST", `/api/rentals/${id}/acknowledge`);
