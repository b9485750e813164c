import { queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../http/api";
import { lasting } from "../time/words";

/** The clock of a gateway or reader; ahead of the service's by so much, or behind when negative. */
export interface SenderClock {
  kind: "gateway" | "reader";
  name: string;
  aheadSeconds: number;
  heardAt: string;
}

/** The clocks that are off come first, so one page holds them. */
export const senderClocks = queryOptions({
  queryKey: ["sender-clocks"],
  queryFn: ({ signal }) =>
    get<Page<SenderClock>>(
      withQuery("/api/sender-clocks", { page: 0, size: 200 }),
      signal,
    ),
  refetchInterval: 15_000,
});

/** "Clock 8 s ahead, corrected", or nothing when the clock is right as far as is known. */
export function clockWords(
  clocks: Page<SenderClock> | undefined,
  kind: SenderClock["kind"],
  name: string,
): string | undefined {
  const clock = clocks?.items.find(
    (one) => one.kind === kind && one.name === name && one.aheadSeconds !== 0,
  );
  if (!clock) return undefined;
  const way = clock.aheadSeconds > 0 ? "ahead" : "behind";
  return `Clock ${lasting(Math.abs(clock.aheadSeconds))} ${way}, corrected`;
}

/** The clock of the machine that the service runs on. */
export interface MachineClock {
  now: string;
  jumpedFrom: string | null;
  jumpedTo: string | null;
}

export const machineClock = queryOptions({
  queryKey: ["machine-clock"],
  queryFn: ({ signal }) => get<MachineClock>("/api/machine-clock", signal),
  refetchInterval: 60_000,
});

export const confirmClock = () =>
  send<MachineClock>("POST", "/api/machine-clock/confirm", {});
