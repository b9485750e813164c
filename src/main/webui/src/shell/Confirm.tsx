import { Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Dialog } from "./Dialog";
import { DialogActions } from "./DialogActions";

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
        <DialogActions
          cancel={close}
          label={action}
          act={() => doing.mutate()}
          pending={doing.isPending}
          danger
          failure={doing.error}
        />
      </Stack>
    </Dialog>
  );
}
