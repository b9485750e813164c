import {
  Badge,
  Group,
  Select,
  Stack,
  Text,
  UnstyledButton,
} from "@mantine/core";
import { useState } from "react";
import { Empty } from "../../http/States";
import { useMe } from "../../security/session";
import { clock } from "../../time/calendar";
import classes from "./board.module.css";
import type { Schedule, Slot } from "./schedule";
import { placeInWords } from "./words";

interface Props {
  schedule: Schedule;
  slots: Slot[];
  open: (slot: Slot) => void;
}

/** One person's day as a list, for the phone in their pocket: their own first. */
export function OwnDay({ schedule, slots, open }: Props) {
  const me = useMe().data;
  const people = schedule.technicians;
  const own =
    people.find(({ username }) => username === me?.username) ?? people[0];
  const [chosen, setChosen] = useState<string | null>(null);
  const id = Number(chosen ?? own?.id);
  const day = slots.filter(({ technicianId }) => technicianId === id);
  return (
    <Stack>
      <Select
        label="Whose day"
        data={people.map((person) => ({
          value: String(person.id),
          label: person.name,
        }))}
        value={String(id)}
        onChange={setChosen}
        allowDeselect={false}
      />
      {day.length === 0 ? (
        <Empty title="Nothing planned on this day" icon="check" />
      ) : (
        <ol className={classes.list}>
          {day.map((slot) => (
            <li key={slot.order.id}>
              <UnstyledButton
                className={classes.card}
                data-priority={slot.order.priority}
                onClick={() => open(slot)}
              >
                <Group justify="space-between" wrap="nowrap">
                  <Text fw={650}>
                    {clock(slot.start)}–{clock(slot.end)}
                  </Text>
                  <Group gap={4}>
                    {slot.pinned && <Badge variant="light">Pinned</Badge>}
                    {slot.begun && (
                      <Badge color="green" variant="light">
                        Begun
                      </Badge>
                    )}
                  </Group>
                </Group>
                <Text size="sm" fw={600}>
                  {slot.asset?.name}: {slot.order.title}
                </Text>
                <Text size="sm" c="dimmed">
                  {placeInWords(slot.place)}
                </Text>
                {slot.unmet.map((line) => (
                  <Text key={line} size="sm">
                    ⚠ {line}
                  </Text>
                ))}
              </UnstyledButton>
            </li>
          ))}
        </ol>
      )}
    </Stack>
  );
}
