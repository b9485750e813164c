import { queryOptions } from "@tanstack/react-query";
import { get } from "../../http/api";

/** A signal that devices of a class tell. */
interface CatalogueSignal {
  classCode: string;
  signal: string;
  name: string;
  unit: string;
  kind: "gauge" | "counter";
}

export const catalogue = queryOptions({
  queryKey: ["signal-catalogue"],
  queryFn: ({ signal }) => get<CatalogueSignal[]>("/api/signals", signal),
  staleTime: 3_600_000,
});

/** The signals to choose from, each once; of one class if that is known. */
export function choicesOf(
  all: readonly CatalogueSignal[],
  classCode: string | undefined,
  counters: boolean,
): { value: string; label: string }[] {
  const found = new Map<string, string>();
  for (const { classCode: of, signal, name, unit, kind } of all)
    if ((!classCode || of === classCode) && (!counters || kind === "counter"))
      found.set(signal, `${name} (${unit})`);
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
