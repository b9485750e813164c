import { Group, Select, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Empty } from "../../http/States";
import { AnchorLink } from "../../shell/links";
import { Pager } from "../../shell/Pager";
import { Rows, type Columns } from "../../shell/Rows";
import { SearchField } from "../../shell/SearchField";
import { lookOf, purposes } from "../purpose";
import { zonesPage, type Zone } from "./zones";

interface Props {
  floor: string;
  q?: string;
  purpose?: string;
  page: number;
  show: (change: { q?: string; purpose?: string; page?: number }) => void;
}

/** The zones of a floor. */
export function ZoneList({ floor, q, purpose, page, show }: Props) {
  return (
    <Stack gap="sm">
      <Group gap="xs" grow>
        <SearchField
          label="Search zones"
          placeholder="Code, name or department"
          q={q}
          ask={(words) => show({ q: words })}
        />
        <Select
          aria-label="Purpose"
          placeholder="Any purpose"
          clearable
          searchable
          data={purposeChoices}
          value={purpose ?? null}
          onChange={(chosen) => show({ purpose: chosen ?? undefined })}
        />
      </Group>
      <Answer
        of={useQuery(zonesPage({ floor, q, purpose }, page))}
        empty={{
          when: ({ total }) => total === 0,
          show: <Empty title="No zone of this floor matches" />,
        }}
      >
        {(zones) => (
          <div>
            <Rows
              label="Zones"
              items={zones.items}
              columns={columns}
              keyOf={({ id }) => id}
            />
            <Pager of={zones} go={(to) => show({ page: to })} />
          </div>
        )}
      </Answer>
    </Stack>
  );
}

export const purposeChoices = Object.entries(purposes).map(
  ([value, { words }]) => ({ value, label: words }),
);

const columns: Columns<Zone> = [
  {
    id: "name",
    header: "Zone",
    cell: ({ row: { original: zone } }) => (
      <AnchorLink
        to="/manage/places/zones/$id"
        params={{ id: String(zone.id) }}
        fw={600}
        underline="always"
      >
        {zone.name}
      </AnchorLink>
    ),
    meta: { phone: "title" },
  },
  { id: "code", header: "Code", accessorKey: "code" },
  {
    id: "purpose",
    header: "Purpose",
    cell: ({ row: { original: zone } }) => lookOf(zone.purpose).words,
  },
  {
    id: "department",
    header: "Department",
    cell: ({ row: { original: zone } }) => zone.department ?? "–",
  },
];
