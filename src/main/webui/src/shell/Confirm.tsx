import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failure } from "../http/States";
import { Dialog } from "./Dialog";

interface Props {
  title: string;
  /** What will happen, in a sentence or two. */
  children: ReactNode;
  /** The word on the button that does it. */
  action: string;
  act: () => Promise<unknown>;
  close: () => void;
}

/** Asks before something that cannot simply be undone. */
export function Confirm({ title, children, action, act, close }: Props) {
  const doing = useMutation({ mutationFn: act, onSuccess: close });
  return (
    <Dialog opened close={close} title={title}>
      <Stack>
        <Text component="div">{children}</Text>
        {doing.isError && <Failure error={doing.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            Cancel
          </Button>
          <Button
            color="red.9"
            loading={doing.isPending}
            onClick={() => doing.mutate()}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
