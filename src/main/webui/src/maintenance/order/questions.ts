import { queryOptions } from "@tanstack/react-query";
import { get, send, type Page } from "../../http/api";

/** An order that lost its device or its person, about which somebody has to decide. */
export interface Question {
  id: number;
  orderId: number;
  number: string;
  title: string;
  assetId: number;
  controlNumber: string | null;
  assetName: string | null;
  cause: string;
  because: string;
  askedAt: string;
}

export const questions = queryOptions({
  queryKey: ["orders", "questions"],
  queryFn: ({ signal }) =>
    get<Page<Question>>("/api/work-orders/questions?size=50", signal),
  refetchInterval: 30_000,
});

export const answerQuestion = (
  id: number,
  answer: "close" | "keep",
  why: string,
) =>
  send<Question>("POST", `/api/work-orders/questions/${id}/answer`, {
    answer,
    why,
  });
