import { Text } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import type { Columns } from "../../shell/Rows";
import { Due } from "./Due";
import type { Order } from "./orders";
import { PriorityMark } from "./PriorityMark";
import { Name } from "../Name";
import { StateBadge } from "./StateBadge";
import { kindInWords } from "./words";

/** The columns of a list of orders; those that can be sorted have the key the service sorts by. */
export const orderColumns: Columns<Order> = [
  {
    id: "number",
    header: "Order",
    cell: ({ row: { original: order } }) => (
      <div>
        <AnchorLink
          to="/work/orders/$id"
          params={{ id: String(order.id) }}
          fw={600}
          underline="always"
        >
          {order.title}
        </AnchorLink>
        <Text size="sm" c="dimmed" fw={400}>
          {order.number} · {kindInWords[order.kind]}
        </Text>
      </div>
    ),
    meta: { phone: "title" },
  },
  {
    id: "device",
    header: "Device",
    enableSorting: false,
    cell: ({ row: { original: order } }) =>
      order.asset ? (
        <div>
          {order.asset.name}
          <Text size="sm" c="dimmed">
            {[order.asset.controlNumber, order.asset.department]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </div>
      ) : (
        "no longer in the register"
      ),
  },
  {
    id: "priority",
    header: "Priority",
    cell: ({ row: { original: order } }) => (
      <PriorityMark priority={order.priority} />
    ),
  },
  {
    id: "due",
    header: "Due",
    cell: ({ row: { original: order } }) => <Due order={order} />,
  },
  {
    id: "state",
    header: "State",
    enableSorting: false,
    cell: ({ row: { original: order } }) => <StateBadge state={order.state} />,
  },
  {
    id: "assignee",
    header: "Assigned to",
    enableSorting: false,
    cell: ({ row: { original: order } }) => <Name of={order.assignee} />,
  },
];
