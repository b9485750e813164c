import {
  useQueries,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import { historyOf, type HistoryEntry } from "../../assets/admin/asset";
import { actionInWords, changeInWords } from "../../assets/admin/words";
import { get, withQuery, type Page } from "../../http/api";
import type { Stay } from "../../location/asset/place";
import { ordersPage, type Order } from "../../maintenance/order/orders";
import { inWords, markedOf, type Marked } from "../../telemetry/events";
import { inputOf } from "../../time/local";
import { lasting } from "../../time/words";
import { entriesPage, type EntryLine } from "../ledger";
import { money } from "../money";
import { stateInWords } from "../words";

/** Something that happened to a device. */
export interface Happened {
  key: string;
  /** An instant, or a plain date where no time is known. */
  at: string;
  kind: string;
  words: string;
  link?: { to: string; params: Record<string, string> };
}

/** A plain date some days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** By day on the hospital's clock, the newest first; the chosen day is there even if it is empty. */
export function byDay(
  items: readonly Happened[],
  chosen: string,
): [string, Happened[]][] {
  const days = new Map<string, Happened[]>();
  if (items.length) days.set(chosen, []);
  for (const one of items) {
    const day = one.at.length > 10 ? inputOf(one.at).slice(0, 10) : one.at;
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days]
    .sort(([one], [other]) => other.localeCompare(one))
    .map(([day, all]) => [day, all.sort((a, b) => a.at.localeCompare(b.at))]);
}

/** What other rooms know of a device from a week before that day to a week after. */
export function useHappened(assetId: number, day: string) {
  const from = `${dayAfter(day, -7)}T00:00:00Z`;
  const to = `${dayAfter(day, 8)}T00:00:00Z`;
  const within = (at: string | null) =>
    at !== null && at >= from.slice(0, 10) && at < to;
  const stays = useQuery({
    queryKey: ["stays", assetId, from, to],
    queryFn: ({ signal }) =>
      get<Page<Stay>>(
        withQuery(`/api/assets/${assetId}/stays`, { from, to, size: 200 }),
        signal,
      ),
  });
  const events = useQuery(
    markedOf(assetId, {
      code: "7d",
      from: Date.parse(from),
      to: Date.parse(to),
    }),
  );
  const [open, closed] = useQueries({
    queries: [
      ordersPage({ asset: assetId, state: "open" }, 0, 100),
      ordersPage({ asset: assetId, state: "closed" }, 0, 100),
    ],
  });
  const entries = useQuery(
    entriesPage(
      { asset: assetId, from: from.slice(0, 10), to: dayAfter(day, 7) },
      0,
      100,
    ),
  );
  const history = useQuery(historyOf(assetId, 0, 200));
  const all: UseQueryResult[] = [stays, events, open, closed, entries, history];
  return {
    items: [
      ...(stays.data?.items ?? []).filter((s) => within(s.from)).map(ofStay),
      ...(events.data ?? []).map(ofEvent),
      ...[...(open.data?.items ?? []), ...(closed.data?.items ?? [])]
        .flatMap(ofOrder)
        .filter((one) => within(one.at)),
      ...(entries.data?.items ?? []).map(ofEntry),
      ...(history.data?.items ?? [])
        .filter(({ at }) => within(at))
        .map(ofChange),
    ],
    pending: all.some(({ isPending }) => isPending),
    error: all.find(({ isError }) => isError)?.error,
  };
}

function ofStay({ zone, from, to, building }: Stay): Happened {
  const long = to
    ? `, for ${lasting((Date.parse(to) - Date.parse(from)) / 1000)}`
    : ", still there";
  return {
    key: `stay ${from}`,
    at: from,
    kind: "Place",
    words: `${zone?.name ?? "Between rooms"}${building ? ` (${building})` : ""}${long}`,
  };
}

function ofEvent(event: Marked): Happened {
  return {
    key: `event ${event.at} ${event.kind} ${event.code}`,
    at: event.at,
    kind: "Device",
    words: inWords(event),
  };
}

function ofOrder(order: Order): Happened[] {
  const moment = (at: string | null, what: string): Happened[] =>
    at === null
      ? []
      : [
          {
            key: `order ${order.id} ${what}`,
            at,
            kind: "Work",
            words: `${order.number} ${what}: ${order.title}`,
            link: {
              to: "/work/orders/$id",
              params: { id: String(order.id) },
            },
          },
        ];
  return [
    ...moment(order.requestedAt, "opened"),
    ...moment(order.outOfServiceAt, "took it out of service"),
    ...moment(order.doneAt, "done"),
    ...moment(order.returnedAt, "gave it back"),
  ];
}

/** A line of the register's own history; of a new device not all of its facts. */
export function ofChange({ at, by, action, changes }: HistoryEntry): Happened {
  const facts = Object.entries(changes);
  const said =
    action === "created" || action === "imported" || !facts.length
      ? ""
      : `: ${facts.map(([field, change]) => changeInWords(field, change)).join("; ")}`;
  return {
    key: `change ${at} ${action} ${facts.map(([field]) => field).join()}`,
    at,
    kind: "Register",
    words: `${actionInWords(action)}${said} (${by})`,
  };
}

function ofEntry(entry: EntryLine): Happened {
  return {
    key: `entry ${entry.number}`,
    at: entry.on,
    kind: "Savings",
    words: `${entry.name}, entry ${entry.number}, ${money(entry.amount, entry.currency)}, ${stateInWords[entry.state].toLowerCase()}`,
    link: {
      to: "/savings/entries/$number",
      params: { number: String(entry.number) },
    },
  };
}
