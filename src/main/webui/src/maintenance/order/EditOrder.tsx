import {
  Button,
  Group,
  NumberInput,
  Select,
  Stack,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useState } from "react";
import { Failure } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { Icon } from "../../shell/Icon";
import { inputOf, instantOf } from "../../time/local";
import type { Order } from "./orders";
import { Overtaken } from "./Overtaken";
import { priorityInWords } from "./words";
import { editOrder, useOrderWrite, type OrderEdit } from "./writes";

/** Changes what an order says. */
export function EditOrder({ order }: { order: Order }) {
  const [editing, edit] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="edit" />}
        onClick={() => edit(true)}
      >
        Change
      </Button>
      {editing && <Editing order={order} close={() => edit(false)} />}
    </>
  );
}

function draftOf(order: Order) {
  return {
    title: order.title,
    description: order.description ?? "",
    dueAt: inputOf(order.dueAt),
    earliestAt: inputOf(order.earliestAt),
    estimatedMinutes: order.estimatedMinutes as number | string,
    skill: order.skill ?? "",
    priority: String(order.priority),
    priorityWhy: order.priorityWhy ?? "",
    why: "",
  };
}

/** What the field says; the very instant that was there before if nobody touched it, seconds and all. */
function instantIn(typed: string, before: string | null): string | null {
  return typed === inputOf(before) ? before : (instantOf(typed) ?? null);
}

type Draft = ReturnType<typeof draftOf>;

function Editing({ order, close }: { order: Order; close: () => void }) {
  const saving = useOrderWrite<OrderEdit>(
    order,
    (version, edit) => editOrder(order.id, version, edit),
    close,
  );
  const { now } = saving;
  const latest = now ?? order;
  const form = useForm({
    initialValues: draftOf(order),
    validate: {
      title: (title) => (title.trim() ? null : "Say what it is about"),
      estimatedMinutes: (minutes) =>
        Number(minutes) >= 1 ? null : "At least a minute",
      priorityWhy: (why, { priority }) =>
        Number(priority) !== latest.priority && !why.trim()
          ? "Say why it has another priority than the computed one"
          : null,
    },
  });
  // What only they changed is taken over; what both changed stays as it was typed here, beside what they made of it.
  useEffect(() => {
    if (!now) return;
    const theirs = draftOf(now);
    for (const field of Object.keys(theirs) as (keyof Draft)[])
      if (!form.isDirty(field)) form.setFieldValue(field, theirs[field]);
  }, [now]);
  const changed = Number(form.values.priority) !== latest.priority;
  return (
    <Dialog opened close={close} title={`Change ${order.number}`} size="lg">
      <form
        noValidate
        onSubmit={form.onSubmit((draft) =>
          saving.send({
            title: draft.title.trim(),
            description: draft.description.trim() || null,
            dueAt: instantIn(draft.dueAt, latest.dueAt),
            earliestAt: instantIn(draft.earliestAt, latest.earliestAt),
            estimatedMinutes: Number(draft.estimatedMinutes),
            skill: draft.skill.trim() || null,
            priority: Number(draft.priority),
            priorityWhy: draft.priorityWhy.trim() || null,
            failureCode: latest.failureCode,
            cause: latest.cause,
            resolution: latest.resolution,
            why: draft.why.trim() || null,
          }),
        )}
      >
        <Stack>
          <Overtaken changes={saving.changes} />
          {saving.error && <Failure error={saving.error} />}
          <TextInput
            label="Title"
            maxLength={200}
            {...form.getInputProps("title")}
          />
          <Textarea
            label="Description"
            autosize
            minRows={2}
            maxLength={4000}
            {...form.getInputProps("description")}
          />
          <Group grow preventGrowOverflow={false}>
            <TextInput
              type="datetime-local"
              label="Not before"
              {...form.getInputProps("earliestAt")}
            />
            <TextInput
              type="datetime-local"
              label="Due"
              {...form.getInputProps("dueAt")}
            />
          </Group>
          <Group grow preventGrowOverflow={false}>
            <NumberInput
              label="Takes about (minutes)"
              min={1}
              max={100_000}
              hideControls
              {...form.getInputProps("estimatedMinutes")}
            />
            <TextInput
              label="Skill needed (optional)"
              maxLength={40}
              {...form.getInputProps("skill")}
            />
          </Group>
          <Select
            label="Priority"
            allowDeselect={false}
            data={Object.entries(priorityInWords).map(([value, label]) => ({
              value,
              label,
            }))}
            {...form.getInputProps("priority")}
          />
          {(changed || latest.priorityWhy) && (
            <TextInput
              label="Why this priority"
              maxLength={500}
              {...form.getInputProps("priorityWhy")}
            />
          )}
          <TextInput
            label="Why you change it (optional)"
            maxLength={1000}
            {...form.getInputProps("why")}
          />
          <Group grow preventGrowOverflow={false}>
            <Button variant="default" size="md" onClick={close}>
              Back
            </Button>
            <Button type="submit" size="md" loading={saving.pending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
