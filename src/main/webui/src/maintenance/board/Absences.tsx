import {
  ActionIcon,
  Button,
  Group,
  List,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { Icon } from "../../shell/Icon";
import { dateAndTime } from "../../time/calendar";
import { instantOf } from "../../time/local";
import { scheduleKey } from "./schedule";
import {
  absencesOf,
  addAbsence,
  removeAbsence,
  techniciansKey,
  type Absence,
  type Technician,
} from "./technicians";

/** When somebody is away, and a way to say so. */
export function Absences({ of: technician }: { of: Technician }) {
  const absences = useQuery(absencesOf(technician.id)).data?.items ?? [];
  const [adding, setAdding] = useState(false);
  const cache = useQueryClient();
  const again = async () => {
    await cache.invalidateQueries({ queryKey: techniciansKey });
    await cache.invalidateQueries({ queryKey: scheduleKey });
  };
  const removing = useMutation({
    mutationFn: (id: number) => removeAbsence(technician.id, id),
    onSettled: again,
  });
  return (
    <div>
      {absences.length > 0 && (
        <List size="sm" listStyleType="none">
          {absences.map((absence) => (
            <List.Item key={absence.id}>
              <Group gap="xs">
                <Text size="sm">
                  Away from {dateAndTime(absence.from)} to{" "}
                  {dateAndTime(absence.to)}
                  {absence.reason && `: ${absence.reason}`}
                </Text>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${technician.name} will be there after all`}
                  onClick={() => removing.mutate(absence.id)}
                >
                  <Icon name="trash" />
                </ActionIcon>
              </Group>
            </List.Item>
          ))}
        </List>
      )}
      <Button
        variant="subtle"
        size="compact-md"
        onClick={() => setAdding(true)}
        aria-label={`Will be away: ${technician.name}`}
      >
        Will be away
      </Button>
      {adding && (
        <NewAbsence
          technician={technician}
          done={again}
          close={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function NewAbsence({
  technician,
  done,
  close,
}: {
  technician: Technician;
  done: () => Promise<void>;
  close: () => void;
}) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const adding = useMutation({
    mutationFn: (absence: Omit<Absence, "id">) =>
      addAbsence(technician.id, absence),
    onSuccess: async () => {
      await done();
      close();
    },
  });
  const first = instantOf(from);
  const last = instantOf(to);
  return (
    <Dialog opened close={close} title={`${technician.name} will be away`}>
      <Stack>
        <TextInput
          type="datetime-local"
          label="From"
          value={from}
          onChange={(e) => setFrom(e.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label="To"
          value={to}
          onChange={(e) => setTo(e.currentTarget.value)}
        />
        <TextInput
          label="Reason, if it matters"
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
          maxLength={200}
        />
        {adding.isError && <Failure error={adding.error} />}
        <Group justify="flex-end">
          <Button
            disabled={!first || !last}
            loading={adding.isPending}
            onClick={() =>
              adding.mutate({ from: first!, to: last!, reason: reason || null })
            }
          >
            Save
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
