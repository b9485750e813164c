import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Loading } from "../../http/States";
import { Panel } from "../../shell/Panel";
import { CheckLine } from "./CheckLine";
import classes from "./order.module.css";
import { checklistOf, type Order } from "./orders";

const closed = ["proposed", "done", "verified", "cancelled"];

/** The lines to be checked, with room for what was measured. Nothing at all for an order without lines. */
export function Checklist({
  order,
  mayWrite,
}: {
  order: Order;
  mayWrite: boolean;
}) {
  const lines = useQuery(checklistOf(order.id));
  if (lines.data?.length === 0) return null;
  const answered = lines.data?.filter((line) => line.answeredAt).length ?? 0;
  const open = mayWrite && !closed.includes(order.state);
  return (
    <Panel
      title="Checklist"
      actions={
        lines.data && (
          <Text size="sm" c="dimmed" role="status">
            {answered} of {lines.data.length} answered
          </Text>
        )
      }
    >
      <Answer of={lines} loading={<Loading rows={2} />}>
        {(all) => (
          <ol className={classes.plain}>
            {all.map((line) => (
              <li key={line.line} className={classes.line}>
                <CheckLine order={order} line={line} open={open} />
              </li>
            ))}
          </ol>
        )}
      </Answer>
    </Panel>
  );
}
