import { queryOptions } from "@tanstack/react-query";
import { get, withQuery } from "../../http/api";

export interface WorkNews {
  since: string;
  opened: number;
  done: number;
  cancelled: number;
  items: {
    at: string;
    by: string;
    what: "opened" | "done" | "cancelled";
    why: string | null;
    orderId: number;
    number: string;
    title: string;
    device: string;
  }[];
}

/** What was opened, done and called off since then. */
export const newsSince = (since: string) =>
  queryOptions({
    queryKey: ["work-news", since],
    queryFn: ({ signal }) =>
      get<WorkNews>(withQuery("/api/work-news", { since }), signal),
    refetchInterval: 60_000,
  });
