import type { Plan, PlanText, Rule, Scope } from "./plans";

/** A plan as it is typed. */
export interface PlanDraft {
  name: string;
  scope: "asset" | "model" | "class";
  classCode: string;
  /** The number of a model in the catalogue. */
  modelId: string;
  /** The device, if it is for one. */
  asset: { id: number; words: string } | null;
  rule: "calendar" | "meter" | "signal" | "risk";
  count: number | string;
  unit: "D" | "W" | "M" | "Y";
  months: string[];
  weekdays: string[];
  signal: string;
  every: number | string;
  side: "below" | "above";
  limit: number | string;
  /** Per cent. */
  risk: number | string;
  windowDays: number | string;
  firstDueOn: string;
  spread: boolean;
  procedureId: string;
}

export const emptyDraft: PlanDraft = {
  name: "",
  scope: "class",
  classCode: "",
  modelId: "",
  asset: null,
  rule: "calendar",
  count: 1,
  unit: "Y",
  months: [],
  weekdays: [],
  signal: "",
  every: 500,
  side: "below",
  limit: 80,
  risk: 40,
  windowDays: 15,
  firstDueOn: "",
  spread: true,
  procedureId: "",
};

type Model = { id: number; maker: string; name: string };

/** What is wrong with what was typed, by field. */
export function faultsOf(draft: PlanDraft): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!draft.name.trim()) faults.name = "Give the plan a name";
  if (draft.scope === "class" && !draft.classCode)
    faults.classCode = "Choose a class";
  if (draft.scope === "model" && !draft.modelId)
    faults.modelId = "Choose a model";
  if (draft.scope === "asset" && !draft.asset) faults.asset = "Choose a device";
  if (draft.rule === "calendar" && !(Number(draft.count) >= 1))
    faults.count = "At least 1";
  if ((draft.rule === "meter" || draft.rule === "signal") && !draft.signal)
    faults.signal = "Choose a signal";
  if (draft.rule === "meter" && !(Number(draft.every) > 0))
    faults.every = "More than 0";
  if (draft.rule === "signal" && draft.limit === "")
    faults.limit = "Write a limit";
  if (
    draft.rule === "risk" &&
    !(Number(draft.risk) > 0 && Number(draft.risk) < 100)
  )
    faults.risk = "Between 0 and 100";
  if (!draft.procedureId) faults.procedureId = "Choose a procedure";
  return faults;
}

/** As the service takes it. */
export function textOf(draft: PlanDraft, models: readonly Model[]): PlanText {
  return {
    name: draft.name.trim(),
    scope: scopeOf(draft, models),
    rule: ruleOf(draft),
    windowDays: Number(draft.windowDays) || 0,
    firstDueOn: draft.firstDueOn || null,
    spread: draft.spread,
    procedureId: Number(draft.procedureId),
  };
}

function scopeOf(draft: PlanDraft, models: readonly Model[]): Scope {
  if (draft.scope === "class") return { classCode: draft.classCode };
  if (draft.scope === "asset") return { assetId: draft.asset!.id };
  const model = models.find(({ id }) => String(id) === draft.modelId);
  return { maker: model?.maker ?? "", model: model?.name ?? "" };
}

function ruleOf(draft: PlanDraft): Rule {
  switch (draft.rule) {
    case "calendar":
      return {
        type: "calendar",
        every: `P${Number(draft.count)}${draft.unit}`,
        ...(draft.months.length && { months: draft.months.map(Number) }),
        ...(draft.weekdays.length && { weekdays: draft.weekdays }),
      };
    case "meter":
      return {
        type: "meter",
        signal: draft.signal,
        every: Number(draft.every),
      };
    case "signal":
      return {
        type: "condition",
        signal: draft.signal,
        [draft.side]: Number(draft.limit),
      };
    case "risk":
      return { type: "condition", risk30Above: Number(draft.risk) / 100 };
  }
}

/** A plan there is, to be changed. */
export function draftOf(plan: Plan, models: readonly Model[]): PlanDraft {
  const { scope, rule } = plan;
  const model = models.find(
    ({ maker, name }) => maker === scope.maker && name === scope.model,
  );
  return {
    ...emptyDraft,
    name: plan.name,
    scope: scope.assetId ? "asset" : scope.model ? "model" : "class",
    classCode: scope.classCode ?? "",
    modelId: model ? String(model.id) : "",
    asset: scope.assetId ? { id: scope.assetId, words: plan.covers } : null,
    windowDays: plan.windowDays,
    firstDueOn: plan.firstDueOn ?? "",
    spread: plan.spread,
    procedureId: String(plan.procedure.id),
    ...ruleDraft(rule),
  };
}

function ruleDraft(rule: Rule): Partial<PlanDraft> {
  if (rule.type === "calendar") {
    const [, count, unit] = /^P(\d+)([DWMY])$/.exec(rule.every) ?? [];
    return {
      rule: "calendar",
      count: Number(count ?? 1),
      unit: (unit ?? "Y") as PlanDraft["unit"],
      months: (rule.months ?? []).map(String),
      weekdays: rule.weekdays ?? [],
    };
  }
  if (rule.type === "meter")
    return { rule: "meter", signal: rule.signal, every: rule.every };
  if (rule.risk30Above !== undefined)
    return { rule: "risk", risk: Math.round(100 * rule.risk30Above) };
  return {
    rule: "signal",
    signal: rule.signal ?? "",
    side: rule.below === undefined ? "above" : "below",
    limit: rule.below ?? rule.above ?? 0,
  };
}
