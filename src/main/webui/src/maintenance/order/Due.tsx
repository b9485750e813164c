import { dateAndTime, day, clock } from "../../time/calendar";
import { useNow } from "../../time/now";
import { lasting } from "../../time/words";
import classes from "./order.module.css";
import type { Order } from "./orders";

const soon = 36 * 3_600_000;

/** "today 14:00", "Tue 24 Nov" or, in red, "3 h late"; the exact time on hover. */
export function Due({ order }: { order: Order }) {
  const now = useNow();
  if (!order.dueAt) return <>no date</>;
  const at = Date.parse(order.dueAt);
  return (
    <time
      dateTime={order.dueAt}
      title={dateAndTime(at)}
      className={order.overdue ? classes.late : undefined}
    >
      {order.overdue
        ? `${lasting((now - at) / 1_000)} late`
        : at - now < soon
          ? `${day(at)}, ${clock(at)}`
          : day(at)}
    </time>
  );
}
