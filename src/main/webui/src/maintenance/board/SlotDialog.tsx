import {
  Alert,
  Anchor,
  Button,
  Group,
  List,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
} from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Problem } from "../../http/problem";
import { Failure } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { Icon } from "../../shell/Icon";
import { clock, day } from "../../time/calendar";
import { count } from "../../time/words";
import { dateOf, halfHoursOf, later } from "./days";
import { placeInWords } from "./words";
import type { Schedule, Slot, Unassigned, Wanted } from "./schedule";
import type { usePlacing } from "./usePlacing";

interface Props {
  schedule: Schedule;
  about: Slot | Unassigned;
  /** Where it is to go if somebody has just dragged it there. */
  wanted?: Pick<Wanted, "technicianId" | "start">;
  date: string;
  placing: ReturnType<typeof usePlacing>;
  close: () => void;
}

/** Why an order stands where it does, and a way to have it elsewhere without dragging. */
export function SlotDialog({
  schedule,
  about,
  wanted,
  date,
  placing,
  close,
}: Props) {
  const { order, asset } = about;
  const slot = "start" in about ? about : undefined;
  const start = wanted?.start ?? slot?.start;
  const [technician, setTechnician] = useState(
    String(wanted?.technicianId ?? slot?.technicianId ?? ""),
  );
  const [onDate, setOnDate] = useState(start ? dateOf(start) : date);
  const [at, setAt] = useState<string | null>(
    start ? new Date(start).toISOString() : null,
  );
  const [pinned, setPinned] = useState(wanted ? true : (slot?.pinned ?? true));
  const [why, setWhy] = useState("");
  const { put, remove } = placing;
  const broken =
    put.error instanceof Problem && put.error.status === 409
      ? put.error
      : undefined;
  const still = slot?.begun;

  const times = halfHoursOf(onDate).map((time) => ({
    value: time,
    label: clock(time),
  }));
  const dates = Array.from({ length: 8 }, (_, i) => later(schedule.from, i));
  const send = (anyway: boolean) =>
    put.mutate(
      {
        orderId: order.id,
        technicianId: Number(technician),
        start: at!,
        pinned,
        ...(anyway ? { anyway, why } : {}),
      },
      { onSuccess: close },
    );

  return (
    <Dialog
      opened
      close={close}
      title={`${asset?.name ?? order.number}: ${order.title}`}
      size="lg"
    >
      <Stack>
        <Text size="sm" c="dimmed">
          <Anchor
            component={Link}
            underline="always"
            to={`/work/orders/${order.id}`}
          >
            {order.number}
          </Anchor>
          , {count(order.minutes, "minute")}, {placeInWords(about.place)}
        </Text>
        {slot && <Reasons title="Why here" lines={slot.why} />}
        {slot && slot.unmet.length > 0 && (
          <Reasons title="Not met" lines={slot.unmet} />
        )}
        {!slot && (
          <Reasons
            title="Why it is not on the schedule"
            lines={[(about as Unassigned).why]}
          />
        )}
        {!still && (
          <>
            <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
              <Select
                label="Who"
                data={schedule.technicians.map(({ id, name }) => ({
                  value: String(id),
                  label: name,
                }))}
                value={technician || null}
                onChange={(value) => setTechnician(value ?? "")}
                allowDeselect={false}
              />
              <Select
                label="Day"
                data={dates.map((value) => ({
                  value,
                  label: day(`${value}T12:00:00Z`),
                }))}
                value={onDate}
                onChange={(value) => {
                  if (!value) return;
                  const same =
                    at &&
                    halfHoursOf(value).find(
                      (time) => clock(time) === clock(at),
                    );
                  setOnDate(value);
                  setAt(same ?? null);
                }}
                allowDeselect={false}
              />
              <Select
                label="Begins"
                data={times}
                value={at}
                onChange={setAt}
                searchable
                allowDeselect={false}
              />
            </SimpleGrid>
            <Switch
              label="Pinned: planning leaves it here"
              checked={pinned}
              onChange={(event) => setPinned(event.currentTarget.checked)}
            />
            {put.isError && !broken && <Failure error={put.error} />}
            {broken && (
              <Alert
                color="orange"
                variant="light"
                title="This breaks a rule"
                icon={<Icon name="warning" />}
              >
                {broken.detail}
              </Alert>
            )}
            {broken && (
              <Textarea
                label="Why it is to be so all the same"
                value={why}
                onChange={(event) => setWhy(event.currentTarget.value)}
                maxLength={1000}
                autosize
              />
            )}
            {remove.isError && <Failure error={remove.error} />}
            <Group justify="space-between">
              {slot ? (
                <Button
                  variant="subtle"
                  color="red"
                  loading={remove.isPending}
                  onClick={() => remove.mutate(order.id, { onSuccess: close })}
                >
                  Take off the schedule
                </Button>
              ) : (
                <span />
              )}
              <Group>
                {broken && (
                  <Button
                    color="red.9"
                    disabled={!why.trim()}
                    loading={put.isPending}
                    onClick={() => send(true)}
                  >
                    Do it anyway
                  </Button>
                )}
                <Button
                  disabled={!technician || !at}
                  loading={put.isPending}
                  onClick={() => send(false)}
                >
                  {slot ? "Save" : "Put on the schedule"}
                </Button>
              </Group>
            </Group>
          </>
        )}
      </Stack>
    </Dialog>
  );
}

function Reasons({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <Text fw={600} size="sm">
        {title}
      </Text>
      <List size="sm" spacing={2}>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}
