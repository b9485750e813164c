import { Badge, Group, Text } from "@mantine/core";
import { calendarDate } from "../../time/calendar";
import { Amount } from "../Amount";
import type { Entry } from "../ledger";
import classes from "../savings.module.css";
import { budgetInWords, hardnessInWords, spoken } from "../words";
import { Decided } from "./Decided";
import { EventsBehind } from "./EventsBehind";
import { Reckoning } from "./Reckoning";
import { StateBadge } from "./StateBadge";

/** How much an entry is, and what kind of money. */
export function EntryHead({ entry }: { entry: Entry }) {
  return (
    <div>
      <Amount of={entry.amount} currency={entry.currency} big />
      <Group gap="xs" mt={4}>
        <StateBadge of={entry.state} />
        <Badge
          variant="outline"
          color="gray"
          tt="none"
          c="var(--mantine-color-text)"
        >
          {budgetInWords[entry.budget]} budget
        </Badge>
        <Text size="sm" c="dimmed">
          {hardnessInWords[entry.hardness]}
        </Text>
      </Group>
      <Text size="sm" mt={4}>
        {[
          calendarDate(entry.on),
          entry.classCode && spoken(entry.classCode),
          entry.department,
          entry.site,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      {entry.note && (
        <Text size="sm" mt={4}>
          {entry.note}
        </Text>
      )}
    </div>
  );
}

/** All that is behind an entry. */
export function EntryBody({ entry }: { entry: Entry }) {
  return (
    <div className={classes.body}>
      <Reckoning entry={entry} />
      <EventsBehind entry={entry} />
      <Decided entry={entry} />
    </div>
  );
}
