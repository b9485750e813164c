import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Answer, Loading } from "../../http/States";
import { AnchorLink } from "../../shell/links";
import { NoteDialog } from "../../shell/NoteDialog";
import { Panel } from "../../shell/Panel";
import { Ago } from "../../time/Ago";
import { Name } from "../Name";
import { closeSearch, searches, type Search } from "./hunt";

const questions = {
  found: {
    title: "Found",
    meaning: "It is taken off the list of what is searched for.",
    confirm: "It is found",
  },
  "given-up": {
    title: "Give up",
    meaning:
      "Nobody searches for it any longer. If the location system sees it, it shows again.",
    confirm: "Give up the search",
  },
} as const;

/** Devices that nobody could find. */
export function Searches() {
  const answer = useQuery(searches);
  return (
    <Panel title="Searched for">
      <Answer
        of={answer}
        loading={<Loading rows={1} />}
        empty={{
          when: ({ total }) => total === 0,
          show: (
            <Text size="sm" c="dimmed">
              Nothing is searched for.
            </Text>
          ),
        }}
      >
        {({ items }) => (
          <Stack gap="md">
            {items.map((search) => (
              <One key={search.id} search={search} />
            ))}
          </Stack>
        )}
      </Answer>
    </Panel>
  );
}

function One({ search }: { search: Search }) {
  const client = useQueryClient();
  const [asked, ask] = useState<keyof typeof questions>();
  const [note, write] = useState("");
  const closing = useMutation({
    mutationFn: (outcome: keyof typeof questions) =>
      closeSearch(search, outcome, note),
    onSuccess: async () => {
      await Promise.all(
        ["searches", "hunt", "asset"].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      );
      ask(undefined);
    },
  });
  const { asset, place } = search;
  const name = asset
    ? `${asset.name} ${asset.controlNumber}`
    : "A device that is gone";
  return (
    <div>
      {asset ? (
        <AnchorLink
          to="/assets/$id"
          params={{ id: String(asset.id) }}
          fw={600}
          underline="always"
        >
          {name}
        </AnchorLink>
      ) : (
        <Text fw={600}>{name}</Text>
      )}
      <Text size="sm" c="dimmed">
        {place?.zone
          ? `Last in ${[place.zone.name, place.building, place.floorName].filter(Boolean).join(", ")}`
          : "Never seen"}
        {search.seenAt && (
          <>
            , <Ago at={search.seenAt} />
          </>
        )}
        . Missed by <Name of={search.openedBy} />
        {search.source === "nurse-report" && " on the ward"},{" "}
        <Ago at={search.openedAt} />.
      </Text>
      {search.note && <Text size="sm">{search.note}</Text>}
      <Group gap="xs" mt={6}>
        <Button size="xs" variant="default" onClick={() => ask("found")}>
          Found
        </Button>
        <Button size="xs" variant="default" onClick={() => ask("given-up")}>
          Give up
        </Button>
      </Group>
      <NoteDialog
        asked={asked && questions[asked]}
        name={name}
        placeholder="Where it was, or why"
        note={note}
        write={write}
        close={() => ask(undefined)}
        confirm={() => asked && closing.mutate(asked)}
        pending={closing.isPending}
        error={closing.error}
      />
    </div>
  );
}
