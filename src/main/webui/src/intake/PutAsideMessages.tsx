import { Button, Code, Group, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Confirm } from "../shell/Confirm";
import { Pager } from "../shell/Pager";
import { Rows, type Columns } from "../shell/Rows";
import { tell, tellFailure } from "../shell/tell";
import { Ago } from "../time/Ago";
import {
  dismissMessage,
  outcomeOf,
  putAsidePage,
  sendAgain,
  type PutAsideMessage,
} from "./putAside";

/** Messages of the broker that could not be dealt with, where there are any: send each again, or dismiss it. */
export function PutAsideMessages() {
  const client = useQueryClient();
  const [page, setPage] = useState(0);
  const [dismissing, setDismissing] = useState<PutAsideMessage>();
  const { data: messages } = useQuery(putAsidePage(page));
  const readAgain = () => client.invalidateQueries({ queryKey: ["put-aside"] });
  const { mutate: again } = useMutation({
    mutationFn: sendAgain,
    onSuccess: (outcome) => tell(outcomeOf(outcome)),
    onError: tellFailure,
    onSettled: () => void readAgain(),
  });
  const columns = useMemo(() => columnsWith(again, setDismissing), [again]);
  if (!messages?.total) return null;
  return (
    <Stack mt="xl" gap="sm">
      <Title order={2} size="h3">
        Messages put aside
      </Title>
      <Text c="dimmed">
        These came over MQTT and could not be dealt with, so that what came
        after them could go on. Mend the cause, then send each again, or dismiss
        it.
      </Text>
      <Rows
        label="Messages put aside"
        items={messages.items}
        columns={columns}
        keyOf={({ id }) => id}
      />
      <Pager of={messages} go={setPage} />
      {dismissing && (
        <Confirm
          title={`Dismiss message ${dismissing.id}?`}
          action="Dismiss it"
          act={async () => {
            await dismissMessage(dismissing.id);
            await readAgain();
          }}
          close={() => setDismissing(undefined)}
        >
          What it holds is gone then: nobody sends it again.
        </Confirm>
      )}
    </Stack>
  );
}

function columnsWith(
  again: (id: number) => void,
  dismiss: (message: PutAsideMessage) => void,
): Columns<PutAsideMessage> {
  return [
    {
      id: "topic",
      header: "Topic",
      cell: ({ row: { original: message } }) => (
        <Text fw={600}>{message.topic}</Text>
      ),
      meta: { phone: "title" },
    },
    {
      id: "lastTried",
      header: "Last tried",
      cell: ({ row: { original: message } }) => <Ago at={message.lastTried} />,
    },
    {
      id: "reason",
      header: "Why",
      cell: ({ row: { original: message } }) => message.reason,
    },
    {
      id: "beginning",
      header: "Begins with",
      cell: ({ row: { original: message } }) => (
        <Code style={{ overflowWrap: "anywhere" }}>
          {message.beginning.slice(0, 120)}
        </Code>
      ),
    },
    {
      id: "actions",
      header: "Actions",
      cell: ({ row: { original: message } }) => (
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            size="sm"
            variant="light"
            onClick={() => again(message.id)}
            aria-label={`Send message ${message.id} again`}
          >
            Send again
          </Button>
          <Button
            size="sm"
            variant="default"
            onClick={() => dismiss(message)}
            aria-label={`Dismiss message ${message.id}`}
          >
            Dismiss
          </Button>
        </Group>
      ),
      meta: { phone: "bare", end: true },
    },
  ];
}
