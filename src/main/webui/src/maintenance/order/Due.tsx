import { dateAndTime, day, clock } from "../../time/calendar";
import { useNow } from "../../time/now";
import { lasting } from "../../time/words";
import classes from "./order.module.css";
import type { Order } from "./orders";

/** "today 14:00", "tomorrow 9:00", "Tue 24 Nov" or, in red, "3 h late"; the exact time on hover. */
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
      {order.overdue ? `${late((now - at) / 1_000)} late` : near(at, now)}
    </time>
  );
}

function near(at: number, now: number): string {
  if (day(at) === day(now) && at - now < 86_400_000)
    return `today ${clock(at)}`;
  const tomorrow = day(at) === day(now + 86_400_000) && at - now < 172_800_000;
  return tomorrow ? `tomorrow ${clock(at)}` : day(at);
}

/** Days are enough once it is late by days. */
function late(seconds: number): string {
  return seconds < 48 * 3_600
    ? lasting(seconds)
    : `${Math.floor(seconds / 86_400)} days`;
}
