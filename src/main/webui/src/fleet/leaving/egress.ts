import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, withQuery, type Page } from "../../http/api";

export type EgressState = "open" | "passed" | "stopped" | "gone";

/** A device in an exit with no reason to leave. */
export interface Egress {
  id: number;
  assetId: number;
  name: string;
  controlNumber: string;
  zone: string;
  at: string;
  state: EgressState;
  endedAt: string | null;
}

export const stateInWords: Record<EgressState, string> = {
  open: "In the exit now",
  passed: "Just went through",
  stopped: "Came back",
  gone: "Gone",
};

export const egressPage = (state: string | undefined, page: number) =>
  queryOptions({
    queryKey: ["egress", state ?? "", page],
    queryFn: ({ signal }) =>
      get<Page<Egress>>(
        withQuery("/api/egress", { state, page, size: 25 }),
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 20_000,
  });
