import { Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Dialog } from "./Dialog";
import { DialogActions } from "./DialogActions";

interface Props {
  title: string;
  /** What will happen, in a sentence. */
  meaning?: ReactNode;
  /** What is chosen besides the reason. */
  children?: ReactNode;
  action: string;
  act: (why: string) => Promise<unknown>;
  close: () => void;
}

/** Does something that needs a reason. */
export function WhyDialog({
  title,
  meaning,
  children,
  action,
  act,
  close,
}: Props) {
  const [why, setWhy] = useState("");
  const doing = useMutation({
    mutationFn: () => act(why.trim()),
    onSuccess: close,
  });
  return (
    <Dialog opened close={close} title={title}>
      <Stack>
        {meaning && <Text component="div">{meaning}</Text>}
        {children}
        <Textarea
          label="Why"
          required
          maxLength={800}
          autosize
          minRows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <DialogActions
          cancel={close}
          label={action}
          act={() => doing.mutate()}
          pending={doing.isPending}
          disabled={!why.trim()}
          failure={doing.error}
        />
      </Stack>
    </Dialog>
  );
}
