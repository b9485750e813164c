import { Anchor, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { send } from "../../http/api";
import { Problem } from "../../http/problem";
import { Failure } from "../../http/States";
import { decimal } from "./checks";
import classes from "./order.module.css";
import type { Line, Order } from "./orders";
import { useRefresh } from "./writes";

interface Answer {
  value?: number;
  passed?: boolean;
  note?: string;
}

/** Takes the answer of a line: a number for a measured one, passed or failed for another. */
export function Answering({
  order,
  line,
  done,
}: {
  order: Order;
  line: Line;
  done: () => void;
}) {
  const measured =
    line.unit !== null || line.low !== null || line.high !== null;
  const [typed, setTyped] = useState("");
  const [note, setNote] = useState("");
  const [noting, setNoting] = useState(false);
  const refresh = useRefresh();
  const answering = useMutation({
    mutationFn: (answer: Answer) =>
      send(
        "PUT",
        `/api/work-orders/${order.id}/checklist/${line.line}`,
        { ...answer, ...(note.trim() && { note: note.trim() }) },
        // Only who sees the answer that is there may replace it.
        line.answeredAt ? { version: order.version } : {},
      ),
    onSuccess: async () => {
      await refresh();
      done();
    },
    onError: (error) => {
      if (error instanceof Problem && [409, 412].includes(error.status))
        void refresh();
    },
  });
  const value = decimal(typed);
  return (
    <Stack gap="xs">
      {answering.isError && <Failure error={answering.error} />}
      {measured ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (value !== undefined) answering.mutate({ value });
          }}
        >
          <Group gap="xs" align="flex-start" wrap="nowrap">
            <TextInput
              aria-label={`${line.text}${line.unit ? `, in ${line.unit}` : ""}`}
              inputMode="decimal"
              autoComplete="off"
              size="md"
              w={160}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              error={typed.trim() && value === undefined && "Type a number"}
              rightSection={
                line.unit && (
                  <Text size="sm" c="dimmed" pr="md">
                    {line.unit}
                  </Text>
                )
              }
              rightSectionWidth="auto"
            />
            <Button
              type="submit"
              size="md"
              loading={answering.isPending}
              disabled={value === undefined}
            >
              Save
            </Button>
          </Group>
        </form>
      ) : (
        <Group gap="xs">
          <Button
            size="md"
            variant="default"
            aria-label={`Passed: ${line.text}`}
            onClick={() => answering.mutate({ passed: true })}
          >
            Passed
          </Button>
          <Button
            size="md"
            variant="default"
            aria-label={`Failed: ${line.text}`}
            onClick={() => answering.mutate({ passed: false })}
          >
            Failed
          </Button>
        </Group>
      )}
      {noting ? (
        <TextInput
          label="Note"
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      ) : (
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="start"
          onClick={() => setNoting(true)}
        >
          Add a note<span className={classes.hidden}> to {line.text}</span>
        </Anchor>
      )}
    </Stack>
  );
}
