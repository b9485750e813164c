import { Alert, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { Icon } from "../../shell/Icon";
import { count } from "../../time/words";
import { dismiss, type Recall } from "./recalls";

interface Props {
  recall: Recall;
  assets: readonly number[];
  /** What must be known before, or undefined. */
  warning: string | undefined;
  close: () => void;
}

/** Says that devices are not concerned, and why. */
export function DismissDialog({ recall, assets, warning, close }: Props) {
  const client = useQueryClient();
  const [why, setWhy] = useState("");
  const doing = useMutation({
    mutationFn: () => dismiss(recall.id, [...assets], why.trim()),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["recall"] });
      void client.invalidateQueries({ queryKey: ["recalls"] });
      close();
    },
  });
  return (
    <Dialog opened close={close} title="Not concerned">
      <Stack>
        <Text>
          {count(assets.length, "device")} will need no correction, and may be
          used again if only this recall forbids it.
        </Text>
        {warning && (
          <Alert color="orange" icon={<Icon name="warning" />}>
            {warning}
          </Alert>
        )}
        <Textarea
          label="Why"
          required
          maxLength={1000}
          autosize
          minRows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <DialogActions
          cancel={close}
          label="Not concerned"
          act={() => doing.mutate()}
          pending={doing.isPending}
          disabled={!why.trim()}
          failure={doing.error}
        />
      </Stack>
    </Dialog>
  );
}
