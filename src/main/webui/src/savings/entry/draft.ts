import type { Formula, NewEntry } from "../ledger";

/** An entry while it is typed: everything is a text, numbers too. */
export interface Draft {
  on: string;
  formula: string;
  currency: string;
  measured: Record<string, number | string>;
  events: DraftEvent[];
  demand: DraftDemand[];
  site?: string | undefined;
  department?: string | undefined;
  class?: string | undefined;
  note: string;
}

export interface DraftEvent {
  kind: string;
  reference: string;
  assetId: number | null;
  on: string;
  words: string;
}

export interface DraftDemand {
  need: string;
  from: string;
  to: string;
}

export const emptyEvent = (kind: string, on: string): DraftEvent => ({
  kind,
  reference: "",
  assetId: null,
  on,
  words: "",
});

export const emptyDemand: DraftDemand = { need: "", from: "", to: "" };

/** What keeps a draft from being sent, by the name of its field. */
export function problemsOf(
  draft: Draft,
  formula: Formula | undefined,
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!formula) problems.formula = "Choose what was saved or spent";
  if (!draft.on) problems.on = "Which day does it belong to?";
  for (const { name, baseline } of formula?.terms ?? [])
    if (!baseline && (draft.measured[name] ?? "") === "")
      problems[`measured.${name}`] = "Enter what was measured";
  draft.events.forEach((event, at) => {
    if (!event.reference.trim() && event.assetId === null)
      problems[`events.${at}.reference`] = "Name the document, or the device";
    if (!event.on) problems[`events.${at}.on`] = "On which day?";
  });
  if (formula?.demand) {
    if (!draft.class) problems.class = "Say which class was needed";
    draft.demand.forEach(({ from, to }, at) => {
      if (!from) problems[`demand.${at}.from`] = "From which day?";
      if (!to) problems[`demand.${at}.to`] = "To which day?";
    });
  }
  return problems;
}

/** The draft as the service takes it. An event without a document is known by its device and day. */
export function entryOfDraft(draft: Draft, formula: Formula): NewEntry {
  return {
    on: draft.on,
    formula: formula.formula,
    currency: draft.currency || null,
    measured: Object.fromEntries(
      formula.terms
        .filter(({ baseline }) => !baseline)
        .map(({ name }) => [name, Number(draft.measured[name])]),
    ),
    events: draft.events.map((event) => ({
      ...event,
      reference: event.reference.trim() || `asset/${event.assetId}/${event.on}`,
      words: event.words.trim() || null,
    })),
    demand: formula.demand
      ? draft.demand.map(({ need, from, to }) => ({
          classCode: draft.class ?? "",
          department: draft.department ?? null,
          need: need.trim() || null,
          from,
          to,
        }))
      : [],
    site: draft.site ?? null,
    department: draft.department ?? null,
    classCode: draft.class ?? null,
    note: draft.note.trim() || null,
  };
}
