import { Group, Progress as Bar, Stack, Text } from "@mantine/core";
import { dateAndTime } from "../../time/calendar";
import { Name } from "../Name";
import type { Counts, MatchState, Recall } from "./recalls";
import { progressInWords, stateInWords } from "./words";

const shown: readonly MatchState[] = [
  "verified",
  "done",
  "open",
  "cancelled",
  "undecided",
  "dismissed",
];

/** How far the campaign is, as a bar and in words. */
export function Progress({
  counts,
  campaign,
}: {
  counts: Counts;
  campaign: Recall["campaign"];
}) {
  if (!counts.total) return null;
  return (
    <Stack gap="xs">
      <Text fw={600}>{progressInWords(counts)}</Text>
      <Bar.Root size="lg" aria-hidden>
        {shown.map((state) => (
          <Bar.Section
            key={state}
            value={(100 * counts[state]) / counts.total}
            color={stateInWords[state].colour}
          />
        ))}
      </Bar.Root>
      <Group gap="md" component="ul" m={0} p={0}>
        {shown
          .filter((state) => counts[state])
          .map((state) => (
            <Text
              key={state}
              component="li"
              size="sm"
              style={{ listStyle: "none" }}
            >
              <b>{counts[state]}</b> {stateInWords[state].words.toLowerCase()}
            </Text>
          ))}
      </Group>
      {campaign && (
        <Text size="sm" c="dimmed">
          Campaign since {dateAndTime(Date.parse(campaign.at))} by{" "}
          <Name of={campaign.by} />
          {campaign.due && `, due ${dateAndTime(Date.parse(campaign.due))}`}
          {campaign.quarantine &&
            "; its devices must not be used until they are verified"}
          .
        </Text>
      )}
    </Stack>
  );
}
