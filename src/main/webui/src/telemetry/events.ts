import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, withQuery, type Page } from "../http/api";
import type { Look } from "./chart/look";
import type { DeviceEvent, EventKind } from "./signals";
import type { Span } from "./span";

interface EventLook {
  words: string;
  /** A symbol of ECharts; the legend draws the same. */
  symbol: "triangle" | "diamond" | "circle" | "rect";
  hollow?: boolean;
  colour: keyof Look;
  /** The gravest are marked with a line through the whole chart. */
  grave?: boolean;
}

/** What a biomedical engineer looks for on a chart. Coming and going of mains and use is left out: it would hide the rest. */
const marked: Partial<Record<EventKind, EventLook>> = {
  error: { words: "Error", symbol: "triangle", colour: "warning" },
  "self-test-failed": {
    words: "Failed self-test",
    symbol: "diamond",
    colour: "second",
  },
  failure: { words: "Failure", symbol: "rect", colour: "fault", grave: true },
  repair: { words: "Repair", symbol: "circle", colour: "good", grave: true },
  pm: { words: "Maintenance", symbol: "circle", colour: "line" },
  "no-fault": {
    words: "Visit, no fault found",
    symbol: "circle",
    hollow: true,
    colour: "dim",
  },
};

export type Marked = DeviceEvent & { look: EventLook };

/** The newest 200 of each marked kind, the newest first: asked by kind, so that comings and goings do not push them out. */
export const markedOf = (assetId: number, span: Span) =>
  queryOptions({
    queryKey: ["device-events", assetId, span.from, span.to],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        Object.keys(marked).map((kind) =>
          get<Page<DeviceEvent>>(
            withQuery(`/api/assets/${assetId}/device-events`, {
              from: new Date(span.from).toISOString(),
              to: new Date(span.to).toISOString(),
              kind,
              size: 200,
            }),
            signal,
          ),
        ),
      );
      return pages
        .flatMap(({ items }) => items)
        .map((event): Marked => ({ ...event, look: marked[event.kind]! }))
        .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** "Error E-117: occlusion" */
export function inWords({ look, code, detail }: Marked): string {
  const what = code ? `${look.words} ${codeInWords(code)}` : look.words;
  return detail ? `${what}: ${detail}` : what;
}

/** A failure mode is made of words ("battery-worn"), an error's code is not ("E-117"). */
function codeInWords(code: string): string {
  return /^[a-z][a-z-]+$/.test(code) ? code.replaceAll("-", " ") : code;
}
