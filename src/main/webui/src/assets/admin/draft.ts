import type { Asset, AssetFacts } from "./asset";

/** The facts as a form holds them: every one a text. */
export type Draft = Record<keyof AssetFacts, string>;

export const emptyDraft: Draft = {
  controlNumber: "",
  name: "",
  classCode: "",
  maker: "",
  model: "",
  serialNumber: "",
  udiDi: "",
  lot: "",
  manufacturedOn: "",
  expiresOn: "",
  firmware: "",
  department: "",
  criticality: "medium",
  status: "in-service",
  acquiredOn: "",
  acquisitionCost: "",
  currency: "",
};

export const fields = Object.keys(emptyDraft) as (keyof Draft)[];

export function draftOf(asset: Asset): Draft {
  const draft = { ...emptyDraft };
  for (const field of fields) draft[field] = String(asset[field] ?? "");
  return draft;
}

/** What the form says, as the service takes it. Spaces around a text are dropped; an empty one is none. */
export function factsOf(draft: Draft): AssetFacts {
  const facts: Record<string, string | number | null> = {};
  for (const field of fields) facts[field] = draft[field].trim() || null;
  const cost = draft.acquisitionCost.trim().replace(",", ".");
  facts.acquisitionCost = cost ? Number(cost) : null;
  return facts as unknown as AssetFacts;
}

/** What is wrong with the form as far as can be told here; the service knows more. */
export function faultsIn(draft: Draft): Partial<Draft> {
  const faults: Partial<Draft> = {};
  const needed: (keyof Draft)[] = [
    "controlNumber",
    "classCode",
    "maker",
    "model",
    "department",
  ];
  for (const field of needed)
    if (!draft[field].trim()) faults[field] = "Fill this in";
  const cost = draft.acquisitionCost.trim();
  if (cost && !/^\d{1,12}([.,]\d{1,2})?$/.test(cost))
    faults.acquisitionCost = "An amount such as 3200.50";
  const currency = draft.currency.trim();
  if (currency && !/^[A-Z]{3}$/.test(currency))
    faults.currency = "Three capital letters, such as EUR";
  if (cost && !currency) faults.currency = "Which currency?";
  if (currency && !cost) faults.acquisitionCost = "How much?";
  return faults;
}
