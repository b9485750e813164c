import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import { Failure } from "../http/States";
import { Dialog } from "./Dialog";

interface Props {
  /** What is asked about; undefined while nothing is. */
  asked: { title: string; meaning: string; confirm: string } | undefined;
  /** What it is about, in bold before the meaning. */
  name: string;
  placeholder: string;
  note: string;
  write: (note: string) => void;
  close: () => void;
  confirm: () => void;
  pending: boolean;
  error: unknown;
}

/** The second of two taps: says what the first one means, takes a note, and does it. */
export function NoteDialog(props: Props): ReactNode {
  const { asked, close } = props;
  return (
    <Dialog opened={!!asked} close={close} title={asked?.title ?? ""}>
      {asked && (
        <Stack>
          <Text>
            <b>{props.name}.</b> {asked.meaning}
          </Text>
          <Textarea
            label="Note (optional)"
            placeholder={props.placeholder}
            maxLength={1000}
            autosize
            minRows={2}
            value={props.note}
            onChange={(event) => props.write(event.currentTarget.value)}
          />
          {!!props.error && <Failure error={props.error} />}
          <Group grow preventGrowOverflow={false}>
            <Button variant="default" size="md" onClick={close}>
              Cancel
            </Button>
            <Button
              size="md"
              loading={props.pending}
              onClick={props.confirm}
              data-autofocus
            >
              {asked.confirm}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
