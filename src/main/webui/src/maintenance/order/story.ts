import type { HistoryEntry } from "./orders";
import { stateInWords } from "./words";

const fieldsInWords: Record<string, string> = {
  title: "title",
  description: "description",
  priority: "priority",
  assignee: "who does it",
  dueAt: "due time",
  earliestAt: "earliest time",
  estimatedMinutes: "estimate",
  skill: "skill",
  failureCode: "failure code",
  cause: "cause",
  resolution: "what was done",
  downtimeReason: "why it is out of service",
};

/** One entry of the history in a sentence. */
export function happened(
  { action, from, to, changes }: HistoryEntry,
  name: (username: string | null) => string,
): string {
  switch (action) {
    case "opened":
      return "Opened";
    case "moved": {
      const given = changes.assignee?.[1];
      const state = stateInWords[to].words;
      if (to === "assigned" && typeof given === "string")
        return `Assigned to ${name(given)}`;
      return from === "proposed" && to === "triaged" ? "Accepted" : state;
    }
    case "joined":
      return "Reported again";
    case "returned":
      return "Device back in service";
    case "out of service":
      return "Device taken out of service";
    case "checked":
      return Object.entries(changes)
        .map(
          ([line, [, now]]) =>
            `${line.replace(/^line/, "Line")}: ${String(now)}`,
        )
        .join("; ");
    case "signed":
      return "Signed";
    case "changed":
    case "rescheduled":
      return `Changed ${Object.keys(changes)
        .map((field) => fieldsInWords[field] ?? field)
        .join(", ")}`;
    default:
      return `${action.charAt(0).toUpperCase()}${action.slice(1)} ${Object.values(
        changes,
      )
        .map(([before, now]) => now ?? before)
        .filter((value) => value !== null)
        .join(", ")}`.trim();
  }
}
