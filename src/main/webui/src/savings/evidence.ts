import type { Evidence } from "./ledger";

/** A page of ours that shows what happened. */
export interface Trace {
  words: string;
  to: string;
  params?: Record<string, string>;
  search?: Record<string, string | number>;
}

/** Where an event can be seen: the document it is known by, and the timeline of its device at that day. */
export function tracesOf(event: Evidence): Trace[] {
  const [kind = "", id = "", formula = ""] = event.reference.split("/");
  const traces: Trace[] = [];
  if (kind === "work-order" && /^\d+$/.test(id))
    traces.push({
      words: "Work order",
      to: "/work/orders/$id",
      params: { id },
    });
  if (kind === "rental")
    traces.push(oneOf("/fleet/rentals", id, "Rental", "Rentals"));
  if (kind === "request")
    traces.push(
      oneOf("/fleet/requests", id, "Purchase request", "Purchase requests"),
    );
  const list = kind === "month" && lists[formula];
  if (list) traces.push(list);
  if (event.assetId !== null)
    traces.push({
      words: "Timeline of the device",
      to: "/assets/$id",
      params: { id: String(event.assetId) },
      search: { part: "timeline", day: event.on },
    });
  return traces;
}

/** One item of a list; the list where it is known by a name of its own. */
function oneOf(to: string, id: string, one: string, all: string): Trace {
  return /^\d+$/.test(id)
    ? { words: one, to, search: { one: Number(id) } }
    : { words: all, to };
}

/** From which list the count of a month was taken, by what it was counted for. */
const lists: Record<string, Trace> = {
  "rental-avoided": { words: "Rentals", to: "/fleet/rentals" },
  "loss-avoided": {
    words: "Devices, seen or not",
    to: "/savings/visibility",
  },
  "downtime-avoided": { words: "Work orders", to: "/work/orders" },
};
