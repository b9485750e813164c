import { queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";
import type { OrderKind, OrderState } from "../order/orders";

export interface Person {
  id: number;
  name: string;
  username: string | null;
  timeZone: string;
  hours: { from: string; to: string }[];
  holidays: { day: string; name: string }[];
  /** What they can do until a day soon, or could until a few days ago. */
  ending: { skill: string; name: string; until: string }[];
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
  timeZone: string;
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
  state: "running" | "found" | "done" | "cancelled" | "overtaken" | "failed";
  progress: number;
  expectedCostOfWaiting: number | null;
  leftOut: number | null;
  late: number | null;
  says: string;
  act: number | null;
  difference: {
    added: number;
    moved: number;
    removed: number;
    same: number;
    changes: string[];
  } | null;
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

export const acceptSearch = (id: number) =>
  send<Search>("POST", `/api/schedule/solve/${id}/accept`);

interface Left {
  orderId: number;
  number: string;
  technician: string;
  why: string;
}

export interface Publication {
  act: number | null;
  published: number;
  left: Left[];
}

/** What publishing would do. */
export interface Preview {
  preview: string;
  people: {
    technicianId: number;
    name: string;
    username: string;
    hasCalendar: boolean;
    orders: {
      orderId: number;
      number: string;
      title: string;
      start: string;
      end: string;
      assignee: string | null;
    }[];
  }[];
  left: Left[];
}

export const previewOf = queryOptions({
  queryKey: [...scheduleKey, "publication"],
  queryFn: ({ signal }) => get<Preview>("/api/schedule/publication", signal),
  staleTime: 0,
});

export const publish = (preview: string) =>
  send<Publication>("POST", "/api/schedule/publish", { preview });

/** Something that changed much of the schedule at once. */
export interface Act {
  id: number;
  kind: "published" | "replaced";
  says: string;
  at: string;
  by: string;
  canBeUndone: boolean;
}

export const acts = queryOptions({
  queryKey: [...scheduleKey, "acts"],
  queryFn: ({ signal }) => get<Page<Act>>("/api/schedule/acts?size=1", signal),
  refetchInterval: 15_000,
});

export const undo = (id: number) =>
  send<Act>("POST", `/api/schedule/acts/${id}/undo`);

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
