import { queryOptions } from "@tanstack/react-query";
import { get, send } from "../../http/api";

/** A step of a counter that no use explains, and what was counted for it. */
export interface CounterStep {
  /** The day (UTC) from which it shows the other value. */
  on: string;
  before: number;
  after: number;
  takenFor: "reset" | "rollover" | "exchange" | "misreading" | "said";
  grown: number;
  why: string | null;
  saidBy: string | null;
  saidAt: string | null;
}

/** A counter of a device, with its steps, the newest first. */
export interface Counter {
  signal: string;
  name: string;
  unit: string;
  value: number;
  on: string;
  perDay: number;
  steps: CounterStep[];
}

export const countersOf = (assetId: number) =>
  queryOptions({
    queryKey: ["due", "counters", assetId],
    queryFn: ({ signal }) =>
      get<Counter[]>(`/api/assets/${assetId}/counters`, signal),
    retry: false,
  });

const address = (assetId: number, { signal }: Counter, step: CounterStep) =>
  `/api/assets/${assetId}/counters/${signal}/steps/${step.on}`;

export const sayStep = (
  assetId: number,
  counter: Counter,
  step: CounterStep,
  said: { grown: number; why: string },
) => send("PUT", address(assetId, counter, step), said);

export const takeStepBack = (
  assetId: number,
  counter: Counter,
  step: CounterStep,
) => send("DELETE", address(assetId, counter, step));

export const takenForInWords: Record<CounterStep["takenFor"], string> = {
  reset: "taken for a reset to zero",
  rollover: "taken for its largest number passed",
  exchange: "taken for an exchange of the counter",
  misreading: "taken for a misreading",
  said: "judged by a person",
};
