import { Text, UnstyledButton } from "@mantine/core";
import { Empty } from "../../http/States";
import { Panel } from "../../shell/Panel";
import { count } from "../../time/words";
import classes from "./board.module.css";
import type { Unassigned } from "./schedule";
import type { useDragging } from "./useDragging";

interface Props {
  orders: Unassigned[];
  /** How many there are; only the most urgent are listed. */
  total: number;
  drag?: ReturnType<typeof useDragging>;
  open: (order: Unassigned) => void;
}

/** What is on nobody's day, and why; on a large screen it can be dragged to somebody. */
export function WaitingOrders({ orders, total, drag, open }: Props) {
  return (
    <Panel title={`${count(total, "order")} not on the schedule`}>
      {orders.length === 0 ? (
        <Empty title="Every order has its time" icon="check" />
      ) : (
        <ul className={classes.waiting}>
          {orders.map((waiting) => {
            const { order, asset } = waiting;
            const dragged = drag?.dragging.orderId === order.id;
            return (
              <li key={order.id}>
                <UnstyledButton
                  className={classes.card}
                  data-priority={order.priority}
                  data-dragged={dragged || undefined}
                  style={
                    dragged
                      ? {
                          transform: `translate(${drag!.dragging.x}px, ${drag!.dragging.y}px)`,
                        }
                      : undefined
                  }
                  onClick={() => open(waiting)}
                  {...drag?.grip(order.id)}
                >
                  <Text fw={600} size="sm">
                    {asset?.name ?? order.number}: {order.title}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {order.number}, {count(order.minutes, "minute")}
                    {order.skillName ? `, ${order.skillName}` : ""}
                  </Text>
                  <Text size="xs" mt={4}>
                    {waiting.why}
                  </Text>
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
