import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, pageOf, send, withQuery, type Page } from "../../http/api";

export type RequestState =
  "requested" | "approved" | "declined" | "withdrawn" | "bought";

export interface IdleUnit {
  assetId: number;
  name: string;
  controlNumber: string;
  department: string;
  zone: string | null;
}

/** What somebody wants bought, and what stands idle in the house. */
export interface PurchaseRequest {
  id: number;
  reference: string;
  classCode: string;
  className: string;
  units: number;
  department: string;
  neededFrom: string;
  neededTo: string;
  reason: string;
  price: number | null;
  currency: string | null;
  state: RequestState;
  requestedAt: string;
  requestedBy: string;
  decidedOn: string | null;
  decidedBy: string | null;
  why: string | null;
  assetIds: number[];
  found: IdleUnit[];
  check: {
    idleUnits: number;
    inDepartmentsWithSurplus: number;
    says: string;
    units: IdleUnit[];
  } | null;
}

export interface NewRequest {
  classCode: string;
  units: number;
  department: string;
  neededFrom: string;
  neededTo: string;
  reason: string;
  price: number | null;
  currency: string | null;
}

export type Step = "approve" | "decline" | "withdraw" | "buy";

export const requestsKey = ["purchase-requests"];

export interface RequestFilter {
  state?: string | undefined;
  /** Only this one. */
  one?: number | undefined;
}

export const requestsPage = ({ state, one }: RequestFilter, page: number) =>
  queryOptions({
    queryKey: [...requestsKey, state ?? "", one ?? 0, page],
    queryFn: async ({ signal }) =>
      one
        ? pageOf(
            await get<PurchaseRequest>(`/api/purchase-requests/${one}`, signal),
          )
        : get<Page<PurchaseRequest>>(
            withQuery("/api/purchase-requests", { state, page, size: 20 }),
            signal,
          ),
    placeholderData: keepPreviousData,
  });

export const ask = (request: NewRequest) =>
  send<PurchaseRequest>("POST", "/api/purchase-requests", request);

export const decide = (
  id: number,
  step: Step,
  why: string,
  assetIds: readonly number[],
) =>
  send<PurchaseRequest>("POST", `/api/purchase-requests/${id}/${step}`, {
    why,
    assetIds,
  });

export const stateInWords: Record<RequestState, string> = {
  requested: "Asked for",
  approved: "Approved",
  declined: "Declined",
  withdrawn: "Withdrawn",
  bought: "Bought",
};
