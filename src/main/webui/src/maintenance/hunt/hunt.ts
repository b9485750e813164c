import { queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";
import type { OrderKind, OrderState } from "../order/orders";

export type TickResult = "found" | "done-on-the-spot" | "not-found" | "in-use";

/** Where something stands; floor and building by name. */
export interface HuntSpot {
  zone: { id: number; code: string; name: string; purpose: string } | null;
  floor: string | null;
  floorName: string | null;
  building: string | null;
  x: number;
  y: number;
}

export interface HuntDevice {
  id: number;
  controlNumber: string;
  name: string;
  className: string;
  model: string;
  department: string;
}

/** What somebody said of an order on a hunt. */
export interface Tick {
  id: string;
  orderId: number;
  result: TickResult;
  at: string;
  by: string;
  note: string | null;
  says: string;
}

/** One order to go to. */
export interface Stop {
  order: {
    id: number;
    number: string;
    kind: OrderKind;
    title: string;
    state: OrderState;
    priority: number;
    assignee: string | null;
    dueAt: string | null;
    overdue: boolean;
    estimatedMinutes: number;
    highRisk: boolean;
  };
  asset: HuntDevice;
  place: HuntSpot | null;
  seenAt: string | null;
  /** A patient is likely to have it. */
  inUse: boolean;
  /** What is wrong about its place. */
  why: string | null;
  /** From the stop before; null if there is no way. */
  walkMetres: number | null;
  seconds: number | null;
  tick: Tick | null;
  searchTaskId: number | null;
}

/** Everything that is due, in walking order. */
export interface Hunt {
  madeAt: string;
  until: string;
  start: HuntSpot | null;
  metres: number;
  seconds: number;
  left: number;
  stops: Stop[];
  missing: Stop[];
}

export interface HuntFilter {
  floor?: string | undefined;
  assignee?: string | undefined;
}

export const huntOf = (filter: HuntFilter) =>
  queryOptions({
    queryKey: ["hunt", filter],
    queryFn: ({ signal }) =>
      get<Hunt>(withQuery("/api/hunt", { ...filter }), signal),
    refetchInterval: 60_000,
    retry: false,
  });

/** A tick that is still to be sent, or was just. */
export interface NewTick {
  id: string;
  orderId: number;
  result: TickResult;
  at: string;
  note: string | null;
}

export const sendTick = ({ orderId, ...tick }: NewTick) =>
  send<Tick>("POST", `/api/hunt/${orderId}/ticks`, tick);

/** A device that is searched for. */
export interface Search {
  id: number;
  asset: HuntDevice | null;
  source: "hunt" | "nurse-report" | "person";
  orderId: number | null;
  note: string | null;
  openedAt: string;
  openedBy: string;
  place: HuntSpot | null;
  seenAt: string | null;
  outcome: "found" | "seen-again" | "given-up" | null;
  closedAt: string | null;
  closedBy: string | null;
  closingNote: string | null;
  version: number;
}

export const searches = queryOptions({
  queryKey: ["searches"],
  queryFn: ({ signal }) =>
    get<Page<Search>>("/api/search-tasks?size=100", signal),
  refetchInterval: 60_000,
});

export const closeSearch = (
  { id, version }: Search,
  outcome: "found" | "given-up",
  note: string,
) =>
  send<Search>(
    "POST",
    `/api/search-tasks/${id}/close`,
    { outcome, note: note.trim() || null },
    { version },
  );
