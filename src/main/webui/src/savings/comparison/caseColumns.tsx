import { Text } from "@mantine/core";
import type { Columns } from "../../shell/Rows";
import { rounded } from "../money";
import type { PublishedCase } from "../reports";
import classes from "../savings.module.css";
import { heading } from "../words";

const unknown = (
  <Text span size="sm" c="dimmed">
    not stated
  </Text>
);

function amount(of: number | null, currency: string | null) {
  return of === null || currency === null ? (
    unknown
  ) : (
    <span className={classes.amount}>{rounded(of, currency)}</span>
  );
}

export const caseColumns: Columns<PublishedCase> = [
  {
    id: "case",
    header: "Case",
    cell: ({ row: { original: one } }) => (
      <div>
        {one.name}
        <Text size="sm" fw={400}>
          {one.what}
        </Text>
      </div>
    ),
    meta: { phone: "title" },
  },
  {
    id: "fleet",
    header: "Fleet",
    cell: ({ row: { original: one } }) =>
      one.fleet === null
        ? unknown
        : `${one.fleet.toLocaleString()} ${one.fleetUnit ?? ""}`,
  },
  {
    id: "kind",
    header: "Money",
    cell: ({ row: { original: one } }) => heading(one.kind),
  },
  {
    id: "amount",
    header: "As published",
    cell: ({ row: { original: one } }) => amount(one.amount, one.currency),
    meta: { end: true },
  },
  {
    id: "per",
    header: "For 1,000 devices",
    cell: ({ row: { original: one } }) =>
      amount(one.per1000Devices, one.currency),
    meta: { end: true },
  },
  {
    id: "arithmetic",
    header: "Arithmetic",
    cell: ({ row: { original: one } }) => (
      <Text size="sm" c="dimmed">
        {one.arithmetic}
      </Text>
    ),
    meta: { phone: "bare" },
  },
];
