import { Alert, Button, List, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Answer } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { Icon } from "../../shell/Icon";
import { tell } from "../../shell/tell";
import { dateAndTime } from "../../time/calendar";
import { count } from "../../time/words";
import { previewOf, publish, scheduleKey, type Preview } from "./schedule";

/** Makes the orders say what the schedule says, after a look at who is told what. */
export function Publish({ unpublished }: { unpublished: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        disabled={unpublished === 0}
        onClick={() => setOpen(true)}
        leftSection={<Icon name="upload" />}
      >
        {unpublished ? `Publish ${unpublished}…` : "All published"}
      </Button>
      {open && <PublishDialog close={() => setOpen(false)} />}
    </>
  );
}

function PublishDialog({ close }: { close: () => void }) {
  const answer = useQuery(previewOf);
  return (
    <Dialog opened close={close} title="Publish the schedule?" size="lg">
      <Answer of={answer}>
        {(preview) => <Shown preview={preview} close={close} />}
      </Answer>
    </Dialog>
  );
}

function Shown({ preview, close }: { preview: Preview; close: () => void }) {
  const cache = useQueryClient();
  const orders = preview.people.reduce(
    (all, { orders }) => all + orders.length,
    0,
  );
  const doing = useMutation({
    mutationFn: () => publish(preview.preview),
    onSuccess: ({ published }) => {
      tell(`${count(published, "order")} published. It can be taken back.`);
      void cache.invalidateQueries({ queryKey: scheduleKey });
      void cache.invalidateQueries({ queryKey: ["orders"] });
      close();
    },
    // What it showed is out of date: show what holds now.
    onError: () =>
      void cache.invalidateQueries({ queryKey: previewOf.queryKey }),
  });
  return (
    <Stack>
      {preview.people.map(({ technicianId, name, username, orders }) => (
        <div key={technicianId}>
          <Text fw={600}>
            {name} ({username}) gets {count(orders.length, "order")}
          </Text>
          <List size="sm">
            {orders.map(({ orderId, number, title, start, assignee }) => (
              <List.Item key={orderId}>
                {dateAndTime(start)}: {number} {title}
                {assignee && assignee !== username && `, so far ${assignee}’s`}
              </List.Item>
            ))}
          </List>
        </div>
      ))}
      {orders === 0 && <Text>Nobody can be told of anything now.</Text>}
      {preview.left.length > 0 && (
        <Alert
          color="orange"
          variant="light"
          icon={<Icon name="warning" />}
          title={`${count(preview.left.length, "order")} cannot be published`}
        >
          <List size="sm">
            {preview.left.map(({ orderId, number, why }) => (
              <List.Item key={orderId}>
                {number}: {why}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {orders > 0 ? (
        <DialogActions
          cancel={close}
          label={`Publish ${count(orders, "order")}`}
          act={() => doing.mutate()}
          pending={doing.isPending}
          failure={doing.error}
        />
      ) : (
        <Button variant="default" onClick={close}>
          Close
        </Button>
      )}
    </Stack>
  );
}
