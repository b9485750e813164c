import { Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { tell } from "../../shell/tell";
import { count } from "../../time/words";
import { openCampaign, type Recall } from "./recalls";

interface Props {
  recall: Recall;
  /** Null for all that nobody has decided about. */
  assets: readonly number[] | null;
  close: () => void;
}

/** Orders the correction of devices, and takes them out of use if that is wanted. */
export function CampaignDialog({ recall, assets, close }: Props) {
  const client = useQueryClient();
  const [quarantine, setQuarantine] = useState(recall.class !== "III");
  const [due, setDue] = useState("");
  const many = assets?.length ?? recall.matches.undecided;
  const doing = useMutation({
    mutationFn: () =>
      openCampaign(recall.id, {
        assets: assets ? [...assets] : null,
        all: !assets,
        quarantine,
        due: due ? new Date(`${due}T23:59:00`).toISOString() : null,
      }),
    onSuccess: () => {
      tell(`${count(many, "order")} opened.`);
      void client.invalidateQueries({ queryKey: ["recall"] });
      void client.invalidateQueries({ queryKey: ["recalls"] });
      close();
    },
  });
  return (
    <Dialog opened close={close} title="Order the correction">
      <Stack>
        <Text>
          {many === 1
            ? "The device gets a recall order."
            : `Each of the ${many} devices gets a recall order of its own.`}
        </Text>
        <Checkbox
          label="Do not use until corrected"
          description="Nobody who looks for equipment is sent to it, until its order is verified."
          checked={quarantine}
          onChange={(event) => setQuarantine(event.currentTarget.checked)}
        />
        <TextInput
          type="date"
          label="Due (optional)"
          description="Left empty, it follows from the priority of the order."
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
        <DialogActions
          cancel={close}
          label={`Open ${count(many, "order")}`}
          act={() => doing.mutate()}
          pending={doing.isPending}
          failure={doing.error}
        />
      </Stack>
    </Dialog>
  );
}
