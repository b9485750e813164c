import { Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { tell } from "../../shell/tell";
import { now } from "../../time/now";
import { today } from "../words";
import { giveBack, rentalsKey, type Rental } from "./rentals";

/** A unit goes back to its supplier. */
export function ReturnDialog({
  rental,
  close,
}: {
  rental: Rental;
  close: () => void;
}) {
  const cache = useQueryClient();
  const [on, setOn] = useState(() => today(now()));
  const doing = useMutation({
    mutationFn: () => giveBack(rental.id, on),
    onSuccess: async () => {
      tell(`${rental.className} ${rental.reference} went back.`);
      await cache.invalidateQueries({ queryKey: rentalsKey });
      close();
    },
  });
  return (
    <Dialog opened close={close} title="Give it back">
      <Stack>
        <Text>
          {rental.className} of {rental.supplier}, contract {rental.reference}.
        </Text>
        <TextInput
          type="date"
          label="Last day that is paid for"
          required
          min={rental.from}
          max={today(now())}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <DialogActions
          cancel={close}
          label="It went back"
          act={() => doing.mutate()}
          pending={doing.isPending}
          disabled={!on}
          failure={doing.error}
        />
      </Stack>
    </Dialog>
  );
}
