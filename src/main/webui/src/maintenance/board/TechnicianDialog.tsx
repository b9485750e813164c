import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  Select,
  Stack,
  TextInput,
} from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { Confirm } from "../../shell/Confirm";
import { team } from "../team";
import { scheduleKey } from "./schedule";
import {
  retireTechnician,
  saveTechnician,
  skills,
  techniciansKey,
  weekdays,
  type Hours,
  type Skill,
  type Technician,
  type Weekday,
} from "./technicians";

interface Props {
  known: Technician | undefined;
  close: () => void;
}

/** Who somebody is, what they can and when they work. */
export function TechnicianDialog({ known, close }: Props) {
  const [name, setName] = useState(known?.name ?? "");
  const [username, setUsername] = useState<string | null>(
    known?.username ?? null,
  );
  const [can, setCan] = useState<Skill[]>(known?.skills ?? []);
  const [hours, setHours] = useState<Hours[]>(known?.hours ?? usualHours());
  const [leaving, setLeaving] = useState(false);
  const all = useQuery(skills).data ?? [];
  const members = useQuery(team).data ?? [];
  const cache = useQueryClient();
  const again = async () => {
    await cache.invalidateQueries({ queryKey: techniciansKey });
    await cache.invalidateQueries({ queryKey: scheduleKey });
    close();
  };
  const saving = useMutation({
    mutationFn: () =>
      saveTechnician(known, {
        name,
        username,
        skills: can,
        hours,
        homeZoneId: known?.homeZoneId ?? null,
      }),
    onSuccess: again,
  });
  const labelOf = (code: string) =>
    all.find((skill) => skill.code === code)?.name ?? code;

  if (leaving && known)
    return (
      <Confirm
        title={`Take ${known.name} off the team?`}
        action="Take off the team"
        act={async () => {
          await retireTechnician(known.id);
          await again();
        }}
        close={() => setLeaving(false)}
      >
        What they were to do is planned again, their orders are nobody’s, and
        what was pinned to them becomes a question on the board.
      </Confirm>
    );
  return (
    <Dialog
      opened
      close={close}
      title={known ? known.name : "Add somebody"}
      size="lg"
    >
      <Stack>
        <TextInput
          label="Name"
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
          maxLength={120}
          required
        />
        <Select
          label="Signs in as"
          description="So that orders can be assigned to them"
          data={members.map((member) => ({
            value: member.username,
            label: `${member.displayName} (${member.username})`,
          }))}
          value={username}
          onChange={(value) => {
            setUsername(value);
            if (!name)
              setName(
                members.find((member) => member.username === value)
                  ?.displayName ?? "",
              );
          }}
          clearable
        />
        <MultiSelect
          label="Skills"
          data={all.map((skill) => ({ value: skill.code, label: skill.name }))}
          value={can.map(({ code }) => code)}
          onChange={(codes) =>
            setCan(
              codes.map(
                (code) =>
                  can.find((skill) => skill.code === code) ?? {
                    code,
                    certifiedUntil: null,
                  },
              ),
            )
          }
        />
        {can.map((skill) => (
          <TextInput
            key={skill.code}
            type="date"
            label={`${labelOf(skill.code)}: certified until`}
            description="Empty if it does not end"
            value={skill.certifiedUntil ?? ""}
            onChange={(e) => {
              const until = e.currentTarget.value || null;
              setCan(
                can.map((each) =>
                  each.code === skill.code
                    ? { ...each, certifiedUntil: until }
                    : each,
                ),
              );
            }}
          />
        ))}
        <WorkingHours hours={hours} change={setHours} />
        {saving.isError && <Failure error={saving.error} />}
        <Group justify="space-between">
          {known ? (
            <Button
              variant="subtle"
              color="red"
              onClick={() => setLeaving(true)}
            >
              Take off the team
            </Button>
          ) : (
            <span />
          )}
          <Button
            disabled={!name.trim()}
            loading={saving.isPending}
            onClick={() => saving.mutate()}
          >
            Save
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** One part a day is changed here; a second part, such as after lunch, stays as it is. */
function WorkingHours({
  hours,
  change,
}: {
  hours: Hours[];
  change: (hours: Hours[]) => void;
}) {
  const first = (day: Weekday) => hours.find((part) => part.day === day);
  const set = (day: Weekday, part: Partial<Hours>) => {
    const old = first(day);
    change(hours.map((each) => (each === old ? { ...each, ...part } : each)));
  };
  return (
    <Stack gap={6} role="group" aria-label="Working hours">
      {weekdays.map((day) => {
        const parts = hours.filter((part) => part.day === day);
        return (
          <Group key={day} gap="xs" mih={36}>
            <Checkbox
              w={120}
              label={day[0]!.toUpperCase() + day.slice(1)}
              checked={parts.length > 0}
              onChange={(e) =>
                change(
                  e.currentTarget.checked
                    ? [...hours, { day, from: "08:00", to: "16:30" }]
                    : hours.filter((part) => part.day !== day),
                )
              }
            />
            {parts.length === 1 && (
              <>
                <TextInput
                  type="time"
                  aria-label={`${day} from`}
                  value={parts[0]!.from}
                  onChange={(e) => set(day, { from: e.currentTarget.value })}
                />
                <TextInput
                  type="time"
                  aria-label={`${day} to`}
                  value={parts[0]!.to}
                  onChange={(e) => set(day, { to: e.currentTarget.value })}
                />
                <Checkbox
                  label="holidays too"
                  aria-label={`${day}, holidays too`}
                  checked={parts[0]!.onHolidays ?? false}
                  onChange={(e) =>
                    set(day, { onHolidays: e.currentTarget.checked })
                  }
                />
              </>
            )}
            {parts.length > 1 &&
              parts.map(({ from, to }) => `${from}–${to}`).join(" and ")}
          </Group>
        );
      })}
    </Stack>
  );
}

function usualHours(): Hours[] {
  return weekdays
    .slice(0, 5)
    .map((day) => ({ day, from: "08:00", to: "16:30" }));
}
