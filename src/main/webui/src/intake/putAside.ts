import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../http/api";

/** A message of the broker that could not be dealt with. */
export interface PutAsideMessage {
  id: number;
  channel: string;
  topic: string;
  bytes: number;
  reason: string;
  tries: number;
  firstTried: string;
  lastTried: string;
  /** How it begins. */
  beginning: string;
}

/** What became of one that was sent again. */
export interface SentAgain {
  accepted: number;
  refused: Record<string, number>;
}

export const putAsidePage = (page: number) =>
  queryOptions({
    queryKey: ["put-aside", page],
    queryFn: ({ signal }) =>
      get<Page<PutAsideMessage>>(
        withQuery("/api/put-aside", { page, size: 20 }),
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });

export const sendAgain = (id: number) =>
  send<SentAgain>("POST", `/api/put-aside/${id}/send-again`);

export const dismissMessage = (id: number) =>
  send("DELETE", `/api/put-aside/${id}`);

/** "2 accepted, 1 refused (unknown-tag)" */
export function outcomeOf({ accepted, refused }: SentAgain): string {
  const reasons = Object.keys(refused);
  const many = Object.values(refused).reduce((sum, one) => sum + one, 0);
  return many === 0
    ? `${accepted} accepted.`
    : `${accepted} accepted, ${many} refused (${reasons.join(", ")}).`;
}
