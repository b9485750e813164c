import { Autocomplete, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { departments } from "../assets/admin/catalogue";
import { classes, search } from "../location/search";

/** One of the classes of equipment. */
export function ClassChoice({
  value,
  change,
  error,
}: {
  value: string;
  change: (code: string) => void;
  error?: string | undefined;
}) {
  const known = useQuery(classes).data ?? [];
  return (
    <Select
      label="Class"
      required
      searchable
      data={known.map(({ code, name }) => ({ value: code, label: name }))}
      value={value || null}
      onChange={(code) => change(code ?? "")}
      error={error}
    />
  );
}

/** A department; those that own equipment are offered. */
export function DepartmentChoice({
  value,
  change,
}: {
  value: string;
  change: (name: string) => void;
}) {
  const known = useQuery(departments).data ?? [];
  return (
    <Autocomplete
      label="Department"
      required
      maxLength={80}
      data={known.map(({ name }) => name)}
      value={value}
      onChange={change}
    />
  );
}

/** A unit of the register, found by what is typed. */
export function UnitChoice({
  value,
  change,
}: {
  value: number | null;
  change: (assetId: number | null) => void;
}) {
  const [text, setText] = useState("");
  const [name, setName] = useState(value === null ? "" : `Asset ${value}`);
  const found = useQuery(search(text)).data?.assets ?? [];
  const offered = found.map((asset) => ({
    value: String(asset.id),
    label: `${asset.controlNumber}, ${asset.name}`,
  }));
  const chosen = value === null ? null : String(value);
  return (
    <Select
      label="Unit in the register (optional)"
      description="If it wears a tag, Orderly can tell when nobody uses it. Type its name or number."
      searchable
      clearable
      nothingFoundMessage={text ? "No such unit" : undefined}
      data={
        chosen && !offered.some((one) => one.value === chosen)
          ? [{ value: chosen, label: name }, ...offered]
          : offered
      }
      value={chosen}
      onSearchChange={setText}
      onChange={(id, option) => {
        setName(option?.label ?? "");
        change(id === null ? null : Number(id));
      }}
      filter={({ options }) => options}
    />
  );
}
