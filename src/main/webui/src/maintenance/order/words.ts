import type { Finding, OrderKind, OrderState, Source } from "./orders";

export const kindInWords: Record<OrderKind, string> = {
  corrective: "Repair",
  planned: "Planned maintenance",
  predictive: "Predicted failure",
  recall: "Recall",
  "incoming-inspection": "Incoming inspection",
  "electrical-safety": "Electrical safety",
};

export const stateInWords: Record<
  OrderState,
  { words: string; colour: string }
> = {
  proposed: { words: "Proposed", colour: "violet" },
  requested: { words: "Requested", colour: "orange" },
  triaged: { words: "To be assigned", colour: "yellow" },
  assigned: { words: "Assigned", colour: "blue" },
  "in-progress": { words: "In progress", colour: "sea" },
  "waiting-for-parts": { words: "Waiting for parts", colour: "gray" },
  "waiting-for-vendor": { words: "Waiting for the vendor", colour: "gray" },
  "waiting-for-access": { words: "Waiting for the device", colour: "gray" },
  done: { words: "Done", colour: "green" },
  verified: { words: "Verified", colour: "green" },
  cancelled: { words: "Cancelled", colour: "gray" },
};

/** By its number, from 1. */
export const priorityInWords: Record<number, string> = {
  1: "Immediate",
  2: "Urgent",
  3: "Soon",
  4: "When convenient",
};

export const findingInWords: Record<Finding, string> = {
  confirmed: "Fault confirmed",
  "no-fault": "No fault found",
  "other-fault": "Another fault than reported",
  "use-error": "Device fine, used wrongly",
  "hidden-failure": "Hidden fault that nobody had noticed",
};

export const sourceInWords: Record<Source, string> = {
  "nurse-report": "reported on the ward",
  qr: "reported by the code on the device",
  person: "entered by hand",
  risk: "proposed from the device's risk",
  plan: "due by a maintenance plan",
  recall: "part of a recall",
  checklist: "opened by a failed check",
  "earlier-system": "taken over from an earlier system",
};

/** Why a device is out of service. */
export const downtimeInWords: Record<string, string> = {
  broken: "Broken",
  "under-maintenance": "Under maintenance",
  "waiting-for-parts": "Waiting for parts",
  "waiting-for-vendor": "Waiting for the vendor",
  recalled: "Recalled",
  "safety-check": "Safety check",
  other: "Another reason",
};

/** What time was spent on. */
export const labourInWords: Record<string, string> = {
  bench: "Work on the device",
  travel: "On the way, or looking for it",
  other: "Other",
};
