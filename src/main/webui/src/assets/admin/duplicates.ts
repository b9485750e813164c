import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";
import type { AssetStatus } from "../asset";

/** One of two assets that may be the same device. */
export interface Side {
  id: number;
  controlNumber: string;
  name: string;
  maker: string;
  model: string;
  serialNumber: string;
  department: string;
  status: AssetStatus;
  tags: string[];
}

export interface Pair {
  because: "control-number" | "tag" | "udi" | "serial-number";
  first: Side;
  second: Side;
}

/** What a merge does, or would do. */
export interface Outcome {
  into: number;
  dryRun: boolean;
  /** Facts that the staying asset lacked: [before, after]. */
  filled: Record<string, [unknown, unknown]>;
  /** How many rows of what move. */
  moved: Record<string, number>;
}

export interface UdiFault {
  id: number;
  controlNumber: string;
  name: string;
  udiDi: string;
  message: string;
}

export const reasons: Record<Pair["because"], string> = {
  "control-number": "The control numbers differ in spelling only",
  tag: "They wear the same tag, spelt in two ways",
  udi: "The UDI is the same, down to the serial number",
  "serial-number": "Maker, model and serial number are the same",
};

export const duplicatesPage = (page: number) =>
  queryOptions({
    queryKey: ["duplicates", page],
    queryFn: ({ signal }) =>
      get<Page<Pair>>(
        withQuery("/api/assets/duplicates", { page, size: 50 }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const udiFaults = queryOptions({
  queryKey: ["udi-faults"],
  queryFn: ({ signal }) =>
    get<Page<UdiFault>>(
      withQuery("/api/assets/udi-faults", { size: 50 }),
      signal,
    ),
});

/** Makes one asset of two; with dryRun only tells what would move. Throws a Problem. */
export const merge = (from: number, into: number, dryRun: boolean) =>
  send<Outcome>("POST", `/api/assets/${from}/merge`, { into, dryRun });

/** "1 tags, 3 work orders" */
export function movedInWords(moved: Outcome["moved"]): string {
  const parts = Object.entries(moved).map(([what, rows]) => `${rows} ${what}`);
  return parts.length ? parts.join(", ") : "nothing else";
}
