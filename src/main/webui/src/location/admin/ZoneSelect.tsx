import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { zonesPage } from "./zones";

interface Props {
  label: string;
  /** The zone's code. */
  value?: string;
  onChange?: (code: string) => void;
  error?: ReactNode;
}

/** Chooses a zone of any floor by its code or name. */
export function ZoneSelect({ label, value, onChange, error }: Props) {
  const [text, setText] = useState(value ?? "");
  const [q] = useDebouncedValue(text.split(" · ")[0]!.trim(), 200);
  const { data } = useQuery(zonesPage({ q: q || undefined }, 0, 30));
  const choices = (data?.items ?? []).map((zone) => ({
    value: zone.code,
    label: `${zone.code} · ${zone.name}, ${zone.floor}`,
  }));
  if (value && !choices.some((choice) => choice.value === value))
    choices.unshift({ value, label: value });
  return (
    <Select
      label={label}
      required
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      data={choices}
      value={value || null}
      onChange={(code) => onChange?.(code ?? "")}
      error={error}
      nothingFoundMessage="No such zone"
    />
  );
}
