import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Due } from "./Due";
import classes from "./OrderList.module.css";
import type { Order } from "./orders";
import { PriorityMark } from "./PriorityMark";
import { StateBadge } from "./StateBadge";

interface Props {
  label: string;
  orders: Order[];
  /** Leaves the device out: all are of the same. */
  ofOneDevice?: boolean;
}

/** Orders in short, each a link to its page. */
export function OrderList({ label, orders, ofOneDevice = false }: Props) {
  return (
    <ul className={classes.list} aria-label={label}>
      {orders.map((order) => (
        <li key={order.id}>
          <Link
            to="/work/orders/$id"
            params={{ id: String(order.id) }}
            className={classes.order}
          >
            <span className={classes.title}>{order.title}</span>
            {!ofOneDevice && (
              <Text span size="sm" c="dimmed">
                {order.asset
                  ? `${order.asset.name} ${order.asset.controlNumber}, ${order.asset.department ?? "no department"}`
                  : "no longer in the register"}
              </Text>
            )}
            <span className={classes.facts}>
              <PriorityMark priority={order.priority} />
              <StateBadge state={order.state} />
              {order.legal.length > 0 && order.state !== "done" && (
                <Due order={order} />
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
