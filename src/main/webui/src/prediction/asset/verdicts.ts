import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";

export type VerdictKind = "agree" | "not-a-fault";

/** What a person said about a prediction. */
export interface Verdict {
  at: string;
  by: string;
  verdict: VerdictKind;
  note: string | null;
  risk30?: number | null;
}

/** What is said before, at and after each verdict. */
export const verdictWords: Record<
  VerdictKind,
  {
    button: string;
    ask: string;
    meaning: string;
    confirm: string;
    said: string;
  }
> = {
  agree: {
    button: "Agree",
    ask: "Is it about to fail?",
    meaning:
      "The next training learns that the prediction was right. It stays in service until someone takes it out.",
    confirm: "Yes, I agree",
    said: "Agreed",
  },
  "not-a-fault": {
    button: "Not a fault",
    ask: "Is nothing wrong with it?",
    meaning:
      "It counts as a false alarm, and the next training learns from it.",
    confirm: "Yes, not a fault",
    said: "Not a fault",
  },
};

export const verdictsOf = (assetId: number, page: number) =>
  queryOptions({
    queryKey: ["verdicts", assetId, page],
    queryFn: ({ signal }) =>
      get<Page<Verdict>>(
        withQuery(`/api/assets/${assetId}/verdicts`, { page, size: 10 }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

/** Gives a verdict, then asks again for all that it changes. */
export function useVerdict(assetId: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verdict: { verdict: VerdictKind; note?: string }) =>
      send("POST", `/api/assets/${assetId}/verdicts`, verdict),
    onSuccess: () =>
      Promise.all(
        ["verdicts", "risk", "risks"].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
