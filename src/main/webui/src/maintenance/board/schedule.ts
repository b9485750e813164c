import { queryOptions } from "@tanstack/react-query";
import { get, send, withQuery } from "../../http/api";
import type { OrderKind, OrderState } from "../order/orders";

export interface Person {
  id: number;
  name: string;
  username: string | null;
  hours: { from: string; to: string }[];
}

export interface PlannedOrder {
  id: number;
  number: string;
  kind: OrderKind;
  state: OrderState;
  priority: number;
  title: string;
  dueAt: string | null;
  minutes: number;
  skill: string | null;
  skillName: string | null;
  highRisk: boolean;
}

export interface Spot {
  zone: string;
  name: string;
  floor: string;
  building: string;
}

interface About {
  order: PlannedOrder;
  asset: {
    id: number;
    name: string;
    controlNumber: string;
    className: string;
  } | null;
  place: Spot | null;
}

/** An order that has its time. */
export interface Slot extends About {
  technicianId: number;
  start: string;
  end: string;
  pinned: boolean;
  begun: boolean;
  published: boolean;
  why: string[];
  unmet: string[];
}

/** An order that has none. */
export interface Unassigned extends About {
  why: string;
}

/** The schedule of some days; times are instants, dates are by the site's calendar. */
export interface Schedule {
  from: string;
  to: string;
  version: number;
  madeAt: string | null;
  madeBy: string | null;
  news: string[];
  unpublished: number;
  technicians: Person[];
  slots: Slot[];
  unassigned: Unassigned[];
  score: {
    hard: number;
    expectedCostOfWaiting: number;
    currency: string;
    travelMinutes: number;
    fairness: number;
    late: number;
    leftOut: number;
    changedShare: number | null;
  };
}

export interface Search {
  id: number;
  state: "running" | "done" | "cancelled" | "overtaken" | "failed";
  progress: number;
  expectedCostOfWaiting: number | null;
  leftOut: number | null;
  late: number | null;
  says: string;
}

export const scheduleKey = ["schedule"];

export const scheduleOf = (from: string, to: string) =>
  queryOptions({
    queryKey: [...scheduleKey, from, to],
    queryFn: ({ signal }) =>
      get<Schedule>(withQuery("/api/schedule", { from, to }), signal),
    refetchInterval: 15_000,
  });

export const startSearch = (afresh: boolean) =>
  send<Search>("POST", "/api/schedule/solve", { afresh });

export const searchOf = (id: number) =>
  get<Search>(`/api/schedule/solve/${id}`);

export const cancelSearch = (id: number) =>
  send<Search>("DELETE", `/api/schedule/solve/${id}`);

export interface Publication {
  published: number;
  left: { orderId: number; number: string; why: string }[];
}

export const publish = () => send<Publication>("POST", "/api/schedule/publish");

/** Who is to do an order when. */
export interface Wanted {
  orderId: number;
  technicianId: number;
  start: string;
  pinned: boolean;
  anyway?: boolean;
  why?: string;
}

export const putAssignment = (
  version: number,
  { orderId, ...wanted }: Wanted,
) =>
  send<Slot>("PUT", `/api/schedule/assignments/${orderId}`, wanted, {
    version,
  });

export const removeAssignment = (version: number, orderId: number) =>
  send("DELETE", `/api/schedule/assignments/${orderId}`, undefined, {
    version,
  });
