import {
  criticalityInWords,
  statusInWords,
  type AssetStatus,
  type Criticality,
} from "../asset";

/** The colour of a status's badge. */
export const statusColours: Record<AssetStatus, string> = {
  "in-service": "green",
  "in-repair": "orange",
  missing: "red",
  retired: "gray",
};

export const statusChoices = choices(statusInWords);
export const criticalityChoices = choices(criticalityInWords);

/** The facts of an asset as people call them, in the order of a form. */
export const factWords = {
  controlNumber: "Control number",
  name: "Name",
  classCode: "Class",
  maker: "Maker",
  model: "Model",
  serialNumber: "Serial number",
  udiDi: "UDI-DI",
  lot: "Lot",
  manufacturedOn: "Manufactured on",
  expiresOn: "Expires on",
  firmware: "Firmware",
  department: "Department",
  criticality: "Criticality",
  status: "Status",
  acquiredOn: "Acquired on",
  acquisitionCost: "Acquisition cost",
  currency: "Currency",
} as const;

const otherFields: Record<string, string> = {
  class: "Class",
  tag: "Tag",
  tags: "Tags",
  report: "Report",
  note: "Note",
  merged: "Became one with",
  mergedInto: "Is now asset",
  moved: "Came with it",
};

/** A field of the history or of a file, in words. */
export function fieldInWords(field: string): string {
  return (
    factWords[field as keyof typeof factWords] ?? otherFields[field] ?? field
  );
}

/** A value of the history or of a conflict, in words. */
export function valueInWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  const text = String(value);
  if (field === "status") return statusInWords[text as AssetStatus] ?? text;
  if (field === "criticality")
    return criticalityInWords[text as Criticality] ?? text;
  if (field === "report")
    return text === "not-there" ? "Not there" : "It's broken";
  return text;
}

const actions: Record<string, string> = {
  created: "Added",
  changed: "Changed",
  imported: "Imported",
  "tag-bound": "Tag put on",
  "tag-unbound": "Tag taken off",
  reported: "Reported",
  resolved: "Report resolved",
  "found-again": "Found again",
  merged: "Made one with another",
};

export function actionInWords(action: string): string {
  return actions[action] ?? action.replaceAll("-", " ");
}

/** "Status: In service → In repair" */
export function changeInWords(
  field: string,
  [before, after]: [unknown, unknown],
): string {
  const from = valueInWords(field, before);
  return `${fieldInWords(field)}: ${from && `${from} → `}${valueInWords(field, after) || "(none)"}`;
}

function choices(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
