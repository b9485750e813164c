import { Button, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { send } from "../../http/api";
import { Answer, Failure, Loading } from "../../http/States";
import { Panel } from "../../shell/Panel";
import { Ago } from "../../time/Ago";
import { useNames } from "../team";
import classes from "./order.module.css";
import { commentsOf, type Order } from "./orders";
import { sourceInWords } from "./words";

/** What people wrote, and reports that said the same again. */
export function Comments({
  order,
  mayWrite,
}: {
  order: Order;
  mayWrite: boolean;
}) {
  const name = useNames();
  const client = useQueryClient();
  const comments = useQuery({
    ...commentsOf(order.id),
    refetchInterval: 15_000,
  });
  const [text, setText] = useState("");
  const writing = useMutation({
    mutationFn: () =>
      send("POST", `/api/work-orders/${order.id}/comments`, {
        text: text.trim(),
      }),
    onSuccess: () => {
      setText("");
      return client.invalidateQueries({ queryKey: ["order", order.id] });
    },
  });
  return (
    <Panel title="Comments">
      <Stack gap="sm">
        <Answer
          of={comments}
          loading={<Loading rows={1} />}
          empty={{
            when: (all) => all.length === 0,
            show: (
              <Text size="sm" c="dimmed">
                None yet.
              </Text>
            ),
          }}
        >
          {(all) => (
            <ul className={classes.plain}>
              {all.map((comment) => (
                <li key={comment.id} className={classes.line}>
                  <Text size="sm" c="dimmed">
                    {name(comment.by)}, <Ago at={comment.at} />
                    {comment.source !== "person" &&
                      `, ${sourceInWords[comment.source]}`}
                  </Text>
                  <Text className={classes.words}>{comment.text}</Text>
                </li>
              ))}
            </ul>
          )}
        </Answer>
        {mayWrite && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim()) writing.mutate();
            }}
          >
            <Stack gap="xs" align="flex-start">
              {writing.isError && <Failure error={writing.error} />}
              <Textarea
                aria-label="Comment"
                placeholder="Write a comment"
                autosize
                minRows={2}
                maxLength={2000}
                w="100%"
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              <Button
                type="submit"
                variant="default"
                loading={writing.isPending}
                disabled={!text.trim()}
              >
                Comment
              </Button>
            </Stack>
          </form>
        )}
      </Stack>
    </Panel>
  );
}
