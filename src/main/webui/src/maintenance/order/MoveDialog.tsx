import {
  Button,
  Checkbox,
  Group,
  Radio,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { Failure } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { inputOf, instantOf } from "../../time/local";
import { team } from "../team";
import { moveWords, type Move } from "./moves";
import type { Finding, Order } from "./orders";
import { Overtaken } from "./Overtaken";
import { findingInWords } from "./words";
import { moveOrder, useOrderWrite } from "./writes";

interface Props {
  order: Order;
  to: string;
  close: () => void;
}

interface Draft {
  why: string;
  assignee: string;
  until: string;
  finding: string;
  failureCode: string;
  cause: string;
  resolution: string;
  backInService: boolean;
}

/** Asks for what a move needs, and makes it. */
export function MoveDialog({ order, to, close }: Props) {
  const words = moveWords(order, to);
  const out = !!order.outOfServiceAt && !order.returnedAt;
  const moving = useOrderWrite<Move>(
    order,
    (version, move) => moveOrder(order.id, version, move),
    close,
  );
  const form = useForm<Draft>({
    initialValues: {
      why: "",
      assignee: order.assignee ?? "",
      until: "",
      finding: "",
      failureCode: order.failureCode ?? "",
      cause: order.cause ?? "",
      resolution: order.resolution ?? "",
      backInService: true,
    },
    validate: {
      why: (why) => (words.why === "needed" && !why.trim() ? "Say why" : null),
      assignee: (name) => (words.assignee && !name ? "Choose somebody" : null),
      until: (at) => (words.until && !at ? "Choose a day and time" : null),
      finding: (found) =>
        words.finding && !found ? "Say what you found" : null,
    },
  });
  const send = (draft: Draft) =>
    moving.send({
      to,
      why: given(draft.why),
      ...(words.assignee && { assignee: draft.assignee }),
      ...(words.until && { until: instantOf(draft.until) }),
      ...(words.finding && {
        finding: draft.finding as Finding,
        failureCode: given(draft.failureCode),
        cause: given(draft.cause),
        resolution: given(draft.resolution),
        ...(out && { backInService: draft.backInService }),
      }),
    });

  return (
    <Dialog opened close={close} title={`${words.label}: ${order.number}`}>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack>
          <Text>{words.meaning}</Text>
          <Overtaken changes={moving.changes} />
          {moving.error && <Failure error={moving.error} />}
          {words.finding && <WhatWasFound form={form} out={out} />}
          {words.assignee && <Assignee {...form.getInputProps("assignee")} />}
          {words.until && (
            <TextInput
              type="datetime-local"
              label="Until"
              min={inputOf(Date.now())}
              {...form.getInputProps("until")}
            />
          )}
          {words.why !== "none" && (
            <Textarea
              label={words.why === "needed" ? "Why" : "Why (optional)"}
              autosize
              minRows={2}
              maxLength={1000}
              {...form.getInputProps("why")}
            />
          )}
          <Group grow preventGrowOverflow={false}>
            <Button variant="default" size="md" onClick={close}>
              Back
            </Button>
            <Button
              type="submit"
              size="md"
              loading={moving.pending}
              {...(words.grave && { color: "red.9" })}
            >
              {words.label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function WhatWasFound({
  form,
  out,
}: {
  form: Pick<UseFormReturnType<Draft>, "getInputProps">;
  out: boolean;
}) {
  return (
    <>
      <Radio.Group label="Finding" {...form.getInputProps("finding")}>
        <Stack gap="xs" mt={6}>
          {Object.entries(findingInWords).map(([code, label]) => (
            <Radio key={code} value={code} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label="What was done"
        autosize
        minRows={2}
        maxLength={4000}
        {...form.getInputProps("resolution")}
      />
      <TextInput
        label="Failure code (optional)"
        placeholder="such as battery-worn"
        maxLength={64}
        {...form.getInputProps("failureCode")}
      />
      <TextInput
        label="Cause (optional)"
        maxLength={1000}
        {...form.getInputProps("cause")}
      />
      {out && (
        <Checkbox
          label="The device can be used again from now on"
          {...form.getInputProps("backInService", { type: "checkbox" })}
        />
      )}
    </>
  );
}

function Assignee(props: object) {
  const members = useQuery(team);
  return (
    <Select
      label="Who"
      placeholder={members.isPending ? "Loading the team" : "Choose somebody"}
      searchable
      data={(members.data ?? []).map(({ username, displayName }) => ({
        value: username,
        label: displayName,
      }))}
      {...props}
    />
  );
}

function given(text: string): string | undefined {
  return text.trim() || undefined;
}
