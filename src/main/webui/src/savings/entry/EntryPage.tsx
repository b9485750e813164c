import { Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Problem } from "../../http/problem";
import { Answer, Empty, Loading } from "../../http/States";
import { Back, backLook } from "../../shell/BackLink";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { entryOf, type Decision, type Entry } from "../ledger";
import { DecideButtons } from "./DecideButtons";
import { DecideDialog } from "./DecideDialog";
import { EntryBody, EntryHead } from "./EntryBody";

const back = (
  <AnchorLink to="/savings/entries" {...backLook}>
    <Back>Entries</Back>
  </AnchorLink>
);

/** One entry, down to its events. */
export default function EntryPage() {
  const { number } = useParams({ from: "/frame/savings/entries/$number" });
  const entry = useQuery(entryOf(number));
  if (entry.error instanceof Problem && entry.error.status === 404)
    return (
      <Sheet title="Entry">
        {back}
        <Empty title="There is no such entry">
          The address may be wrong. Look for it in the list.
        </Empty>
      </Sheet>
    );
  return (
    <Answer
      of={entry}
      loading={
        <Sheet title="Entry">
          {back}
          <Loading rows={6} />
        </Sheet>
      }
    >
      {(known) => <Page entry={known} />}
    </Answer>
  );
}

function Page({ entry }: { entry: Entry }) {
  const [decision, setDecision] = useState<Decision>();
  return (
    <Sheet title={`${entry.name}, entry ${entry.number}`} width={1300}>
      {back}
      <Stack>
        <Group justify="space-between" align="start">
          <EntryHead entry={entry} />
          <DecideButtons entry={entry} choose={setDecision} />
        </Group>
        <EntryBody entry={entry} />
      </Stack>
      {decision && (
        <DecideDialog
          entry={entry}
          decision={decision}
          close={() => setDecision(undefined)}
        />
      )}
    </Sheet>
  );
}
