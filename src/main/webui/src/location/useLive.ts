import { useEffect, useReducer } from "react";
import { now } from "../time/now";
import {
  merged,
  snapshotOf,
  type Assets,
  type Change,
  type LiveAsset,
} from "./live";

export type Link = "connecting" | "live" | "broken";

export interface LiveFloor {
  /** Undefined until the first snapshot of this floor. */
  assets: Assets | undefined;
  link: Link;
  /** When anything was last heard, epoch milliseconds. */
  heardAt: number | undefined;
}

type News =
  | { kind: "opened" | "broken" }
  | { kind: "floor" }
  | { kind: "snapshot"; all: LiveAsset[] }
  | { kind: "changes"; changes: Change[] };

const nothing: LiveFloor = {
  assets: undefined,
  link: "connecting",
  heardAt: undefined,
};

function told(before: LiveFloor, news: News): LiveFloor {
  switch (news.kind) {
    case "floor":
      return nothing;
    case "opened":
      return { ...before, link: before.assets ? "live" : "connecting" };
    case "broken":
      return { ...before, link: "broken" };
    case "snapshot":
      return { assets: snapshotOf(news.all), link: "live", heardAt: now() };
    case "changes":
      return {
        assets: merged(before.assets ?? new Map(), news.changes),
        link: "live",
        heardAt: now(),
      };
  }
}

const SILENCE_MS = 60_000;

/** Follows a floor as it changes. After a break it connects again by itself, sooner at first, at most every 15 s. */
export function useLive(floor: string | undefined): LiveFloor {
  const [state, tell] = useReducer(told, nothing);

  useEffect(() => {
    tell({ kind: "floor" });
    if (!floor) return;
    let source: EventSource | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let breaks = 0;
    let heard = Date.now();

    const connect = () => {
      clearTimeout(waiting);
      source?.close();
      heard = Date.now();
      source = new EventSource(`/api/live?floor=${encodeURIComponent(floor)}`);
      source.onopen = () => tell({ kind: "opened" });
      source.onerror = () => {
        source?.close();
        tell({ kind: "broken" });
        clearTimeout(waiting);
        waiting = setTimeout(
          connect,
          Math.min(15_000, 1_000 * 2 ** breaks++) * (0.75 + Math.random() / 2),
        );
      };
      source.addEventListener("snapshot", ({ data }) => {
        [breaks, heard] = [0, Date.now()];
        tell({
          kind: "snapshot",
          all: JSON.parse(String(data)) as LiveAsset[],
        });
      });
      source.addEventListener("changes", ({ data }) => {
        heard = Date.now();
        tell({
          kind: "changes",
          changes: JSON.parse(String(data)) as Change[],
        });
      });
    };
    // A phone that slept, or a network that came back: do not wait for the browser to notice.
    const wake = () => {
      if (
        document.visibilityState === "visible" &&
        (source?.readyState !== EventSource.OPEN ||
          Date.now() - heard > SILENCE_MS)
      )
        connect();
    };

    const cut = () => {
      source?.close();
      tell({ kind: "broken" });
    };

    connect();
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    window.addEventListener("offline", cut);
    return () => {
      clearTimeout(waiting);
      source?.close();
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("online", wake);
      window.removeEventListener("offline", cut);
    };
  }, [floor]);

  return state;
}
