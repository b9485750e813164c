import { Badge, Text } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import type { Columns } from "../../shell/Rows";
import { Ago } from "../../time/Ago";
import type { Sight, VisibleDevice } from "./visibility";

const looks: Record<Sight, { words: string; colour: string }> = {
  seen: { words: "Seen", colour: "green" },
  "not-seen": { words: "Not seen for 24 h", colour: "yellow" },
  "never-seen": { words: "Never seen", colour: "red" },
};

export const deviceColumns: Columns<VisibleDevice> = [
  {
    id: "device",
    header: "Device",
    cell: ({ row: { original: device } }) => (
      <div>
        <AnchorLink
          to="/assets/$id"
          params={{ id: String(device.assetId) }}
          fw={600}
          underline="always"
        >
          {device.name}
        </AnchorLink>
        <Text size="sm" c="dimmed" fw={400}>
          {[device.controlNumber, device.maker, device.model]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
    ),
    meta: { phone: "title" },
  },
  {
    id: "department",
    header: "Department",
    cell: ({ row: { original } }) => original.department ?? "none",
  },
  {
    id: "state",
    header: "Visibility",
    cell: ({ row: { original } }) => (
      <Badge color={looks[original.state].colour} variant="light" tt="none">
        {looks[original.state].words}
      </Badge>
    ),
  },
  {
    id: "last",
    header: "Last seen",
    cell: ({ row: { original } }) =>
      original.lastSeen ? (
        <>
          <Ago at={original.lastSeen} />
          {original.zone && `, ${original.zone}`}
        </>
      ) : (
        "never"
      ),
  },
  {
    id: "firmware",
    header: "Firmware",
    cell: ({ row: { original } }) => original.firmware ?? "not known",
  },
];
