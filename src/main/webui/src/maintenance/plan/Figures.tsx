import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { count } from "../../time/words";
import classes from "./plan.module.css";
import { completion, type DueFilter } from "./due";
import { shareInWords } from "./words";

/** How much of what fell due in the last year was done in time, and how often it found something. */
export function Figures({ filter }: { filter: DueFilter }) {
  const { data } = useQuery(completion(filter));
  if (!data) return null;
  return (
    <section className={classes.figures} aria-label="The last 12 months">
      <Figure
        name="Done in time"
        value={shareInWords(data.rate, "–")}
        words={
          data.due
            ? `${data.doneInWindow.toLocaleString("en-GB")} of ${count(data.due, "window")} that ended in the last 12 months`
            : "No window has ended in the last 12 months"
        }
      />
      <Figure
        name="Life support, done in time"
        value={shareInWords(data.highRisk.rate, "–")}
        words={
          data.highRisk.due
            ? `${data.highRisk.doneInWindow.toLocaleString("en-GB")} of ${count(data.highRisk.due, "window")}; 100 % is expected`
            : "No window has ended; 100 % is expected"
        }
      />
      <Figure
        name="Found something"
        value={shareInWords(data.yield.rate, "–")}
        words={
          data.yield.pmDone
            ? `${data.yield.foundHidden.toLocaleString("en-GB")} of ${count(data.yield.pmDone, "inspection")} found a hidden fault or a value out of its limits`
            : "No inspection was done in the last 12 months"
        }
      />
    </section>
  );
}

function Figure({
  name,
  value,
  words,
}: {
  name: string;
  value: string;
  words: string;
}) {
  return (
    <div className={classes.figure}>
      <Text size="sm" fw={550}>
        {name}
      </Text>
      <span className={classes.value}>{value}</span>
      <Text size="xs" c="dimmed">
        {words}
      </Text>
    </div>
  );
}
