import { Select, type ComboboxItem } from "@mantine/core";

interface Props<S extends string> {
  /** What each state is called, in the order in which they are offered. */
  words: Record<S, string>;
  /** Offered above the states: several of them under one name. */
  groups?: readonly ComboboxItem[];
  /** Undefined for every state. */
  value: string | undefined;
  change: (state: string | undefined) => void;
  /** Shown above; without it, "State" is only read aloud. */
  label?: string;
  /** Read aloud where there is no label. */
  name?: string;
  placeholder?: string;
  maw?: number;
}

/** Narrows a list to what is in one state. */
export function StateChoice<S extends string>({
  words,
  groups = [],
  value,
  change,
  label,
  name = "State",
  placeholder = "Any state",
  maw,
}: Props<S>) {
  return (
    <Select
      {...(label ? { label } : { "aria-label": name })}
      placeholder={placeholder}
      clearable
      maw={maw}
      data={[
        ...groups,
        ...Object.entries<string>(words).map(([state, inWords]) => ({
          value: state,
          label: inWords,
        })),
      ]}
      value={value ?? null}
      onChange={(state) => change(state ?? undefined)}
    />
  );
}
