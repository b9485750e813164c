import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { assetsPage } from "../../assets/admin/asset";

interface Props {
  value: number | null;
  change: (id: number | null) => void;
}

/** A device of the register, found by name or number; optional. */
export function DeviceSelect({ value, change }: Props) {
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({
    ...assetsPage({ q: q.split(" · ")[0] ?? "" }, 0),
    enabled: q.length >= 2,
  }).data;
  return (
    <Select
      label="Device (if it is about one)"
      placeholder="Name or control number"
      searchable
      clearable
      nothingFoundMessage={q.length < 2 ? "Type two letters" : "None found"}
      filter={({ options }) => options}
      data={(found?.items ?? []).map(({ id, name, controlNumber }) => ({
        value: String(id),
        label: `${controlNumber} · ${name}`,
      }))}
      searchValue={text}
      onSearchChange={setText}
      value={value === null ? null : String(value)}
      onChange={(id) => change(id === null ? null : Number(id))}
    />
  );
}
