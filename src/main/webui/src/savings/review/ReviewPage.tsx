import { Group, Kbd, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Answer, Empty, Loading } from "../../http/States";
import { ButtonLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Sheet } from "../../shell/Sheet";
import { DecideButtons } from "../entry/DecideButtons";
import { DecideDialog } from "../entry/DecideDialog";
import { EntryBody, EntryHead } from "../entry/EntryBody";
import { entriesPage, entryOf, type Decision, type EntryLine } from "../ledger";
import { Queue } from "./Queue";
import classes from "./review.module.css";

/** What waits for finance, one entry at a time, with all that is behind it. */
export default function ReviewPage() {
  const { number } = useSearch({ from: "/frame/savings/review" });
  const waiting = useQuery(entriesPage({ state: "proposed" }, 0, 200));
  return (
    <Sheet title="Review" width={1500}>
      <Answer
        of={waiting}
        loading={<Loading rows={6} />}
        empty={{
          when: ({ total }) => total === 0,
          show: (
            <Empty title="Nothing waits for you" icon="check">
              Everything proposed is decided.
              <br />
              <ButtonLink to="/savings" mt="md">
                See the savings
              </ButtonLink>
            </Empty>
          ),
        }}
      >
        {({ items, total }) => (
          <Deciding entries={items} total={total} number={number} />
        )}
      </Answer>
    </Sheet>
  );
}

function Deciding({
  entries,
  total,
  number,
}: {
  entries: EntryLine[];
  total: number;
  number: number | undefined;
}) {
  const navigate = useNavigate();
  const [decision, setDecision] = useState<Decision>();
  const chosen = entries.find((one) => one.number === number) ?? entries[0]!;
  const show = (to: EntryLine | undefined) =>
    void navigate({
      to: "/savings/review",
      search: to ? { number: to.number } : {},
      replace: true,
    });
  // After a decision the next of the queue is shown, or the one before the last.
  const next = () => {
    const place = entries.indexOf(chosen);
    if (decision !== "ask") show(entries[place + 1] ?? entries[place - 1]);
  };
  return (
    <div className={classes.columns}>
      <section aria-label="What waits">
        <Text size="sm" fw={600} role="status">
          {total.toLocaleString()} to decide
          {total > entries.length && `, the newest ${entries.length} are shown`}
        </Text>
        <Text size="sm" c="dimmed" visibleFrom="sm" mb="xs">
          In the list: <Kbd>↑</Kbd> <Kbd>↓</Kbd> move, <Kbd>A</Kbd> accept,{" "}
          <Kbd>R</Kbd> reject, <Kbd>Q</Kbd> ask
        </Text>
        <Queue
          entries={entries}
          chosen={chosen}
          choose={show}
          decide={setDecision}
        />
      </section>
      <Chosen key={chosen.number} line={chosen} decide={setDecision} />
      {decision && (
        <DecideDialog
          entry={chosen}
          decision={decision}
          close={() => setDecision(undefined)}
          decided={next}
        />
      )}
    </div>
  );
}

function Chosen({
  line,
  decide,
}: {
  line: EntryLine;
  decide: (decision: Decision) => void;
}) {
  const answer = useQuery(entryOf(line.number));
  return (
    <section aria-label={`Entry ${line.number}`} className={classes.chosen}>
      <Answer of={answer} loading={<Loading rows={5} />}>
        {(entry) => (
          <Stack>
            <Panel title={`${entry.name}, entry ${entry.number}`}>
              <Group justify="space-between" align="end">
                <EntryHead entry={entry} />
                <DecideButtons entry={entry} choose={decide} />
              </Group>
            </Panel>
            <EntryBody entry={entry} />
          </Stack>
        )}
      </Answer>
    </section>
  );
}
