import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { departments } from "../assets/admin/catalogue";
import { usePlaces } from "../location/places";
import { classes } from "../location/search";

export interface Whose {
  site?: string | undefined;
  department?: string | undefined;
  class?: string | undefined;
}

interface Props {
  of: Whose;
  change: (whose: Whose) => void;
  /** Without the choice of a site. */
  noSite?: boolean;
}

/** Which devices: of a site, of a department, of a class. Three fields, for a grid of the caller. */
export function WhoseChoices({ of, change, noSite }: Props) {
  const { data: kinds = [] } = useQuery(classes);
  const { data: wards = [] } = useQuery(departments);
  const { data: places } = usePlaces();
  return (
    <>
      {!noSite && (
        <Select
          label="Site"
          placeholder="All sites"
          clearable
          data={(places?.sites ?? []).map(({ code, name }) => ({
            value: code,
            label: name,
          }))}
          value={of.site ?? null}
          onChange={(site) => change({ ...of, site: site ?? undefined })}
        />
      )}
      <Select
        label="Department"
        placeholder="All departments"
        clearable
        searchable
        data={wards.map(({ name }) => name)}
        value={of.department ?? null}
        onChange={(department) =>
          change({ ...of, department: department ?? undefined })
        }
      />
      <Select
        label="Class"
        placeholder="All classes"
        clearable
        searchable
        data={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        value={of.class ?? null}
        onChange={(code) => change({ ...of, class: code ?? undefined })}
      />
    </>
  );
}
