import { useMutation, useQueryClient } from "@tanstack/react-query";
import { send } from "../http/api";

export type ReportKind = "not-there" | "broken";

export interface Filing {
  kind: ReportKind;
  note?: string;
  /** Where the reporter stands, in words. */
  place?: string;
}

/** What is said before, at and after each kind of report. */
export const reportWords: Record<
  ReportKind,
  { ask: string; meaning: string; confirm: string; done: string; undo: string }
> = {
  "not-there": {
    ask: "Not there?",
    meaning:
      "Others will not be sent to this place for it until its tag is seen to move.",
    confirm: "Yes, it is not there",
    done: "Thank you. Reported as not there.",
    undo: "Found it after all? Nothing to do: it counts again as soon as it moves.",
  },
  broken: {
    ask: "Is it broken?",
    meaning:
      "It will be taken out of service, and Biomed will see it on their list.",
    confirm: "Yes, it is broken",
    done: "Thank you. Biomed has been told.",
    undo: "A mistake? Ask Biomed to put it back in service.",
  },
};

/** Files a report, then asks again for all that it changes. */
export function useFiling(assetId: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (filing: Filing) =>
      send("POST", `/api/assets/${assetId}/reports`, filing),
    onSuccess: () =>
      Promise.all(
        ["asset", "place", "locate", "reports", "history"].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
