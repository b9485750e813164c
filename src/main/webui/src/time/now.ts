import { useSyncExternalStore } from "react";

/** How far the service's clock is ahead of this device's, in milliseconds. Ward PCs are often wrong by minutes. */
let ahead = 0;

/** Learns the service's time from an HTTP Date header (whole seconds, so small differences are left alone). */
export function learnServiceTime(dateHeader: string | null): void {
  if (!dateHeader) return;
  const difference = Date.parse(dateHeader) - Date.now();
  if (Number.isNaN(difference)) return;
  ahead = Math.abs(difference) > 2_500 ? difference : 0;
}

/** Now, by the service's clock, in epoch milliseconds. */
export function now(): number {
  return Date.now() + ahead;
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let tick = now();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    tick = now();
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The present second; the component is drawn again as it passes. One timer serves the whole page. */
export function useNow(): number {
  return useSyncExternalStore(listen, () => tick);
}
