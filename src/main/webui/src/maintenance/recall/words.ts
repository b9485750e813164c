import type {
  Counts,
  ListAnswer,
  MatchState,
  RecallClass,
  Rule,
} from "./recalls";
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

export const answerInWords: Record<
  ListAnswer,
  { words: string; colour: string }
> = {
  in: { words: "In its list", colour: "red" },
  unsure: { words: "Cannot tell: read the text", colour: "orange" },
  excepted: { words: "Taken out of its list", colour: "gray" },
  out: { words: "Not in its list", colour: "gray" },
};

/** What a person should do first who is about to dismiss devices, or undefined. */
export function warningBeforeDismissal(
  answers: readonly (ListAnswer | null)[],
): string | undefined {
  if (answers.includes("in"))
    return "The recall lists one of these devices by its number.";
  if (answers.some((answer) => answer === "unsure" || answer === null))
    return "Nobody could tell from the list whether one of these devices is meant. Read the text of the recall first.";
  return undefined;
}

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
