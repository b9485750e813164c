import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, withQuery } from "../http/api";
import type { Span } from "./span";

export type SignalState = "ok" | "warning" | "fault" | "silent";

/** What a device measures of itself, with its limits; null where there is none. */
export interface Signal {
  signal: string;
  name: string;
  /** A UCUM unit. */
  unit: string;
  harm: "up" | "down" | "both";
  kind: "gauge" | "counter";
  warnLow: number | null;
  warnHigh: number | null;
  faultLow: number | null;
  faultHigh: number | null;
  plausibleLow: number | null;
  plausibleHigh: number | null;
  last: { at: string; value: number } | null;
  state: SignalState;
}

export interface SeriesPoint {
  at: string;
  min: number;
  max: number;
  mean: number;
}

export interface ForecastPoint {
  at: string;
  low: number;
  mid: number;
  high: number;
}

/** A signal's past for a chart, its peaks kept, and what is to be expected of it. */
export interface Series {
  signal: string;
  unit: string;
  resolution: "raw" | "hour" | "day";
  points: SeriesPoint[];
  forecast: { method: string; points: ForecastPoint[] } | null;
}

export type EventKind =
  | "error"
  | "self-test-passed"
  | "self-test-failed"
  | "on-mains"
  | "on-battery"
  | "in-use"
  | "idle"
  | "off"
  | "failure"
  | "repair"
  | "pm"
  | "no-fault";

export interface DeviceEvent {
  at: string;
  kind: EventKind;
  code: string;
  detail: string;
}

export const signalsOf = (assetId: number) =>
  queryOptions({
    queryKey: ["signals", assetId],
    queryFn: ({ signal }) =>
      get<Signal[]>(`/api/assets/${assetId}/signals`, signal),
    refetchInterval: 60_000,
  });

export const seriesOf = (assetId: number, code: string, span: Span) =>
  queryOptions({
    queryKey: ["series", assetId, code, span.from, span.to],
    queryFn: ({ signal }) =>
      get<Series>(
        withQuery(
          `/api/assets/${assetId}/signals/${encodeURIComponent(code)}/series`,
          {
            from: new Date(span.from).toISOString(),
            to: new Date(span.to).toISOString(),
            points: 400,
          },
        ),
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
