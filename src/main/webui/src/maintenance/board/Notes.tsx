import { Alert, List } from "@mantine/core";
import { Icon } from "../../shell/Icon";
import { calendarDate } from "../../time/calendar";
import { dateOf } from "./days";
import { now } from "../../time/now";
import type { Schedule } from "./schedule";

/** What is to be known of the days shown: holidays, certificates that end, clocks that differ. */
export function Notes({ of: { technicians, timeZone } }: { of: Schedule }) {
  const today = dateOf(now());
  const holidays = new Map(
    technicians.flatMap(({ holidays }) =>
      holidays.map(({ day, name }) => [day, name] as const),
    ),
  );
  const lines = [
    ...[...holidays].map(
      ([day, name]) => `${calendarDate(day)} is a public holiday: ${name}.`,
    ),
    ...technicians.flatMap(({ name, ending }) =>
      ending.map(
        (skill) =>
          `${name}: the certificate for ${skill.name} ${skill.until < today ? "ended" : "ends"} on ${calendarDate(skill.until)}.`,
      ),
    ),
    ...technicians
      .filter((person) => person.timeZone !== timeZone)
      .map(
        (person) =>
          `${person.name} works by the clocks of ${person.timeZone}; the board shows ${timeZone}.`,
      ),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert color="blue" variant="light" icon={<Icon name="clock" />}>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
