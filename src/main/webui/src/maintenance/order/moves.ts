import type { Finding, Order } from "./orders";

/** What a step from one state to another needs. */
export interface Move {
  to: string;
  why?: string | undefined;
  assignee?: string | undefined;
  until?: string | undefined;
  finding?: Finding | undefined;
  failureCode?: string | undefined;
  cause?: string | undefined;
  resolution?: string | undefined;
  backInService?: boolean | undefined;
}

export interface MoveWords {
  /** On the button. */
  label: string;
  /** What it means, at the top of the dialog. */
  meaning: string;
  why: "needed" | "optional" | "none";
  assignee?: boolean;
  until?: boolean;
  finding?: boolean;
  /** Not what one usually does next. */
  rare?: boolean;
  /** Cannot be taken back. */
  grave?: boolean;
}

const waits = "Nothing goes on until then; say what it waits for.";

const moves: Record<string, MoveWords> = {
  accept: {
    label: "Accept",
    meaning: "It becomes an order of the team.",
    why: "optional",
  },
  postpone: {
    label: "Postpone",
    meaning: "It stays a proposal and is asked again after that day.",
    why: "needed",
    until: true,
  },
  reject: {
    label: "Reject",
    meaning: "Nothing will be done. Your reason is kept with the order.",
    why: "needed",
    grave: true,
  },
  triaged: {
    label: "Put on the list",
    meaning: "The team has looked at it; it waits for somebody to do it.",
    why: "optional",
    rare: true,
  },
  assigned: {
    label: "Assign",
    meaning: "Who is to do it?",
    why: "optional",
    assignee: true,
  },
  "in-progress": {
    label: "Start",
    meaning: "The work begins now.",
    why: "none",
  },
  "waiting-for-parts": {
    label: "Wait for parts",
    meaning: waits,
    why: "needed",
    rare: true,
  },
  "waiting-for-vendor": {
    label: "Wait for the vendor",
    meaning: waits,
    why: "needed",
    rare: true,
  },
  "waiting-for-access": {
    label: "Wait for the device",
    meaning: waits,
    why: "needed",
    rare: true,
  },
  done: {
    label: "Done",
    meaning: "What did you find?",
    why: "none",
    finding: true,
  },
  verified: {
    label: "Verify",
    meaning:
      "You have looked at the work and it is as the order says. The device is back in service, and nothing can be changed any more.",
    why: "optional",
  },
  cancelled: {
    label: "Cancel order",
    meaning: "Nothing will be done. Your reason is kept with the order.",
    why: "needed",
    rare: true,
    grave: true,
  },
};

/** What a move is called from where the order stands, and what it needs. */
export function moveWords(order: Order, to: string): MoveWords {
  const words = moves[to] ?? { label: to, meaning: "", why: "optional" };
  const { state } = order;
  if (to === "in-progress" && state === "done")
    return {
      label: "Work on it again",
      meaning: "The order is open again; its finding is taken back.",
      why: "needed",
    };
  if (to === "in-progress" && state.startsWith("waiting"))
    return { ...words, label: "Go on", meaning: "The work goes on now." };
  if (to === "assigned" && order.assignee)
    return { ...words, label: "Hand over", rare: true };
  if (to === "triaged" && state === "assigned")
    return {
      ...words,
      label: "Give back",
      meaning: "It waits for somebody to do it again.",
    };
  return words;
}

/** Needs no question before it is done. */
export function isPlain(words: MoveWords): boolean {
  return words.why === "none" && !words.finding && !words.assignee;
}
