import { Badge, Group } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import type { Columns } from "../../shell/Rows";
import type { Asset } from "./asset";
import { StatusBadge } from "./StatusBadge";
import { criticalityInWords } from "../asset";

/** The register's columns; each id is a key the service can sort by. */
export const registerColumns: Columns<Asset> = [
  {
    id: "controlNumber",
    header: "Control number",
    cell: ({ row: { original: asset } }) => (
      <AnchorLink
        to="/manage/assets/$id"
        params={{ id: String(asset.id) }}
        fw={600}
        underline="always"
      >
        {asset.controlNumber}
      </AnchorLink>
    ),
    meta: { phone: "title" },
  },
  { id: "name", header: "Name", accessorKey: "name" },
  {
    id: "class",
    header: "Class",
    accessorKey: "className",
    meta: { phone: "hidden" },
  },
  {
    id: "model",
    header: "Model",
    cell: ({ row: { original: asset } }) => `${asset.maker} ${asset.model}`,
  },
  {
    id: "serialNumber",
    header: "Serial number",
    accessorKey: "serialNumber",
    meta: { phone: "hidden" },
  },
  { id: "department", header: "Department", accessorKey: "department" },
  {
    id: "criticality",
    header: "Criticality",
    cell: ({ row: { original: asset } }) =>
      criticalityInWords[asset.criticality],
    meta: { phone: "hidden" },
  },
  {
    id: "status",
    header: "Status",
    cell: ({ row: { original: asset } }) => (
      <StatusBadge status={asset.status} />
    ),
  },
  {
    id: "tags",
    header: "Tags",
    enableSorting: false,
    cell: ({ row: { original: asset } }) =>
      asset.tags.length === 0 ? (
        <Badge color="yellow" variant="light" tt="none">
          no tag
        </Badge>
      ) : (
        <Group gap={4} justify="inherit">
          {asset.tags.map(({ code }) => code).join(", ")}
        </Group>
      ),
  },
];
