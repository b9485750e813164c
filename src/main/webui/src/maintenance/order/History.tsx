import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Loading } from "../../http/States";
import { dateAndTime } from "../../time/calendar";
import { useNames } from "../team";
import classes from "./order.module.css";
import { historyOf, type HistoryEntry, type Order } from "./orders";
import { happened } from "./story";

/** Every change of an order: who, when and why. */
export function History({ order }: { order: Order }) {
  const history = useQuery(historyOf(order.id));
  const name = useNames();
  return (
    <Answer of={history} loading={<Loading rows={2} />}>
      {({ items }) => (
        <ol className={classes.plain}>
          {items.map((entry) => (
            <li key={entry.number} className={classes.line}>
              <Entry entry={entry} name={name} />
            </li>
          ))}
        </ol>
      )}
    </Answer>
  );
}

function Entry({
  entry,
  name,
}: {
  entry: HistoryEntry;
  name: (username: string | null) => string;
}) {
  return (
    <>
      <Text size="sm" fw={600}>
        {happened(entry, name)}
      </Text>
      {entry.why && <Text size="sm">“{entry.why}”</Text>}
      <Text size="sm" c="dimmed">
        {name(entry.by)}, {dateAndTime(entry.at)}
      </Text>
    </>
  );
}
