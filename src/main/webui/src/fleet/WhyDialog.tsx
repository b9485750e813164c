import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Failure } from "../http/States";
import { Dialog } from "../shell/Dialog";

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
        {doing.isError && <Failure error={doing.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button
            disabled={!why.trim()}
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
