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
import { useState } from "react";
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

function Editing({ order, close }: { order: Order; close: () => void }) {
  const saving = useOrderWrite<OrderEdit>(
    order,
    (version, edit) => editOrder(order.id, version, edit),
    close,
  );
  const form = useForm({
    initialValues: {
      title: order.title,
      description: order.description ?? "",
      dueAt: inputOf(order.dueAt),
      earliestAt: inputOf(order.earliestAt),
      estimatedMinutes: order.estimatedMinutes as number | string,
      skill: order.skill ?? "",
      priority: String(order.priority),
      priorityWhy: order.priorityWhy ?? "",
      why: "",
    },
    validate: {
      title: (title) => (title.trim() ? null : "Say what it is about"),
      estimatedMinutes: (minutes) =>
        Number(minutes) >= 1 ? null : "At least a minute",
      priorityWhy: (why, { priority }) =>
        Number(priority) !== order.priority && !why.trim()
          ? "Say why it has another priority than the computed one"
          : null,
    },
  });
  const changed = Number(form.values.priority) !== order.priority;
  return (
    <Dialog opened close={close} title={`Change ${order.number}`} size="lg">
      <form
        noValidate
        onSubmit={form.onSubmit((draft) =>
          saving.send({
            title: draft.title.trim(),
            description: draft.description.trim() || null,
            dueAt: instantOf(draft.dueAt) ?? null,
            earliestAt: instantOf(draft.earliestAt) ?? null,
            estimatedMinutes: Number(draft.estimatedMinutes),
            skill: draft.skill.trim() || null,
            priority: Number(draft.priority),
            priorityWhy: draft.priorityWhy.trim() || null,
            failureCode: order.failureCode,
            cause: order.cause,
            resolution: order.resolution,
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
          {(changed || order.priorityWhy) && (
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
