import { Text } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import type { Columns } from "../../shell/Rows";
import { calendarDate } from "../../time/calendar";
import { Amount } from "../Amount";
import type { EntryLine } from "../ledger";
import { budgetInWords, heading, spoken } from "../words";
import { StateBadge } from "./StateBadge";

export const entryColumns: Columns<EntryLine> = [
  {
    id: "entry",
    header: "Entry",
    cell: ({ row: { original: entry } }) => (
      <div>
        <AnchorLink
          to="/savings/entries/$number"
          params={{ number: String(entry.number) }}
          fw={600}
          underline="always"
        >
          {entry.name} · {entry.number}
        </AnchorLink>
        <Text size="sm" c="dimmed" fw={400}>
          {[
            entry.reverses !== null && `takes back entry ${entry.reverses}`,
            entry.classCode && spoken(entry.classCode),
            entry.department,
            entry.site,
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
    ),
    meta: { phone: "title" },
  },
  {
    id: "on",
    header: "Day",
    cell: ({ row: { original } }) => (
      <Text span inherit style={{ whiteSpace: "nowrap" }}>
        {calendarDate(original.on)}
      </Text>
    ),
  },
  {
    id: "kind",
    header: "Money",
    cell: ({ row: { original } }) =>
      `${heading(original.hardness)}, ${budgetInWords[original.budget].toLowerCase()}`,
  },
  {
    id: "state",
    header: "State",
    cell: ({ row: { original } }) => <StateBadge of={original.state} />,
  },
  {
    id: "amount",
    header: "Amount",
    cell: ({ row: { original } }) => (
      <Amount of={original.amount} currency={original.currency} fw={600} />
    ),
    meta: { end: true },
  },
];
