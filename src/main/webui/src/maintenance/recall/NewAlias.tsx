import { Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { tell } from "../../shell/tell";
import { addAlias } from "./aliases";

/** Says that two names are one firm. */
export function NewAlias({ close }: { close: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [firm, setFirm] = useState("");
  const doing = useMutation({
    mutationFn: () => addAlias(name.trim(), firm.trim()),
    onSuccess: () => {
      tell("Open recalls are compared with our devices again in a minute.");
      void client.invalidateQueries({ queryKey: ["firm-aliases"] });
      close();
    },
  });
  return (
    <Dialog opened close={close} title="Two names of one firm">
      <Stack>
        <Text>
          Case, accents, punctuation and words such as GmbH or Inc. need no
          entry: they make no difference.
        </Text>
        <TextInput
          label="Name in the recall"
          required
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Name in our register"
          required
          maxLength={200}
          value={firm}
          onChange={(event) => setFirm(event.currentTarget.value)}
        />
        <DialogActions
          cancel={close}
          label="They are one firm"
          act={() => doing.mutate()}
          pending={doing.isPending}
          disabled={!name.trim() || !firm.trim()}
          failure={doing.error}
        />
      </Stack>
    </Dialog>
  );
}
