import type { Counts, MatchState, RecallClass, Rule } from "./recalls";
import { count } from "../../time/words";

export const classInWords: Record<
  RecallClass,
  { colour: string; means: string }
> = {
  I: { colour: "red", means: "can kill or harm seriously" },
  II: { colour: "orange", means: "can harm for a time" },
  III: { colour: "gray", means: "hardly harms" },
};

export const ruleInWords: Record<Rule, string> = {
  serial: "Serial number",
  "udi-di": "Device identifier",
  "model-and-maker": "Model and maker",
};

export const stateInWords: Record<
  MatchState,
  { words: string; colour: string }
> = {
  undecided: { words: "To be decided", colour: "orange" },
  open: { words: "To be corrected", colour: "blue" },
  done: { words: "Done, to be verified", colour: "sea" },
  verified: { words: "Verified", colour: "green" },
  dismissed: { words: "Not concerned", colour: "gray" },
  cancelled: { words: "Order cancelled", colour: "orange" },
};

/** How far a recall is, in a line. */
export function progressInWords(counts: Counts): string {
  if (!counts.total) return "none of our devices";
  const open = counts.undecided + counts.cancelled;
  if (open) return `${count(open, "device")} to be decided`;
  const concerned = counts.total - counts.dismissed;
  if (!concerned) return "no device concerned";
  return `${counts.verified} of ${count(concerned, "device")} finished`;
}
