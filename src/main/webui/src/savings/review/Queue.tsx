import { Text } from "@mantine/core";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { calendarDate } from "../../time/calendar";
import { Amount } from "../Amount";
import type { Decision, EntryLine } from "../ledger";
import classes from "./review.module.css";

const keys: Record<string, Decision> = { a: "accept", r: "reject", q: "ask" };

interface Props {
  entries: readonly EntryLine[];
  chosen: EntryLine;
  choose: (entry: EntryLine) => void;
  decide: (decision: Decision) => void;
}

/** The list of what waits. Its letters work only while the keyboard is in it. */
export function Queue({ entries, chosen, choose, decide }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // After a decision the keyboard goes on in the list, not at the top of the page.
  const used = useRef(false);
  useEffect(() => {
    const button = list.current?.querySelector<HTMLElement>(
      "[aria-current=true]",
    );
    button?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (used.current) button?.focus({ preventScroll: true });
  }, [chosen.number]);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const to = step && entries[entries.indexOf(chosen) + step];
    const decision = keys[event.key.toLowerCase()];
    if (!step && !decision) return;
    event.preventDefault();
    used.current = true;
    if (to) choose(to);
    if (decision) decide(decision);
  };
  return (
    <ul
      ref={list}
      className={classes.queue}
      aria-label="Entries to decide"
      onKeyDown={press}
    >
      {entries.map((entry) => (
        <li key={entry.number}>
          <button
            type="button"
            className={classes.waits}
            aria-current={entry.number === chosen.number}
            tabIndex={entry.number === chosen.number ? 0 : -1}
            onClick={() => choose(entry)}
          >
            <Text span fw={600} size="sm">
              {entry.name}
            </Text>
            <Text span size="sm" ta="right">
              <Amount of={entry.amount} currency={entry.currency} />
            </Text>
            <Text span size="xs" c="dimmed">
              {[calendarDate(entry.on), entry.department]
                .filter(Boolean)
                .join(" · ")}
            </Text>
            <Text span size="xs" c="dimmed" ta="right">
              {entry.hardness}, {entry.budget}
            </Text>
          </button>
        </li>
      ))}
    </ul>
  );
}
