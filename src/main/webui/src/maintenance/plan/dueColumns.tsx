import { Badge, Text } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import type { Columns } from "../../shell/Rows";
import { calendarDate, date } from "../../time/calendar";
import { kindInWords } from "../order/words";
import type { Due } from "./due";
import { dueStateInWords } from "./words";

export function DueState({ due }: { due: Due }) {
  const { words, colour } = dueStateInWords[due.state];
  const badge = (
    <Badge color={colour} variant="light" tt="none">
      {words}
    </Badge>
  );
  return due.order ? (
    <div>
      {badge}{" "}
      <AnchorLink
        to="/work/orders/$id"
        params={{ id: String(due.order.id) }}
        size="sm"
        underline="always"
        style={{ whiteSpace: "nowrap" }}
      >
        {due.order.number}
      </AnchorLink>
    </div>
  ) : (
    badge
  );
}

/** The columns of the due list. */
export const dueColumns: Columns<Due> = [
  {
    id: "device",
    header: "Device",
    cell: ({ row: { original: due } }) => (
      <div>
        <AnchorLink
          to="/assets/$id"
          params={{ id: String(due.asset.id) }}
          search={{ part: "work" }}
          fw={600}
          underline="always"
        >
          {due.asset.name} {due.asset.controlNumber}
        </AnchorLink>
        <Text size="sm" c="dimmed" fw={400}>
          {[due.asset.model, due.asset.department].filter(Boolean).join(" · ")}
        </Text>
      </div>
    ),
    meta: { phone: "title" },
  },
  {
    id: "plan",
    header: "Plan",
    cell: ({ row: { original: due } }) => (
      <div>
        <AnchorLink
          to="/work/plans/$id"
          params={{ id: String(due.planId) }}
          underline="always"
        >
          {due.plan}
        </AnchorLink>
        <Text size="sm" c="dimmed">
          {kindInWords[due.kind]}, {due.says}
        </Text>
      </div>
    ),
  },
  {
    id: "due",
    header: "Due",
    cell: ({ row: { original: due } }) => (
      <div>
        {due.dueOn ? calendarDate(due.dueOn) : "no day yet"}
        {due.earliestOn && due.latestOn && (
          <Text size="sm" c="dimmed">
            in time {calendarDate(due.earliestOn)} to{" "}
            {calendarDate(due.latestOn)}
          </Text>
        )}
      </div>
    ),
  },
  {
    id: "last",
    header: "Last done",
    cell: ({ row: { original: due } }) =>
      due.lastDoneAt ? date(due.lastDoneAt) : "never",
  },
  {
    id: "state",
    header: "State",
    cell: ({ row: { original: due } }) => <DueState due={due} />,
  },
];
