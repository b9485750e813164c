import classes from "./order.module.css";
import { priorityInWords } from "./words";

/** How urgent it is: a colour and, always, the word. */
export function PriorityMark({ priority }: { priority: number }) {
  return (
    <span className={classes.priority} data-priority={priority}>
      {priorityInWords[priority]}
    </span>
  );
}
