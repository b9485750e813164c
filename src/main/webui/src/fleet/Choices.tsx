import { Autocomplete, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { departments } from "../assets/admin/catalogue";
import { classes } from "../location/search";

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
