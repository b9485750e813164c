import { Button, Group, NumberInput, Select, Stack } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { send } from "../../http/api";
import { Failure } from "../../http/States";
import { useMe } from "../../security/session";
import { Dialog } from "../../shell/Dialog";
import { team } from "../team";
import type { Order } from "./orders";
import { labourInWords } from "./words";
import { useRefresh } from "./writes";

/** Time that somebody spent. */
export function LabourDialog({
  order,
  close,
}: {
  order: Order;
  close: () => void;
}) {
  const me = useMe().data?.username ?? "";
  const members = useQuery(team).data ?? [];
  const refresh = useRefresh();
  const [worker, setWorker] = useState<string | null>(me);
  const [kind, setKind] = useState<string | null>("bench");
  const [minutes, setMinutes] = useState<number | string>("");
  const adding = useMutation({
    mutationFn: () =>
      send("POST", `/api/work-orders/${order.id}/labour`, {
        worker,
        kind,
        minutes: Number(minutes),
      }),
    onSuccess: async () => {
      await refresh();
      close();
    },
  });
  return (
    <Dialog opened close={close} title="Add labour">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          adding.mutate();
        }}
      >
        <Stack>
          {adding.isError && <Failure error={adding.error} />}
          <NumberInput
            label="Minutes"
            min={1}
            max={100_000}
            allowDecimal={false}
            hideControls
            data-autofocus
            value={minutes}
            onChange={setMinutes}
          />
          <Select
            label="What for"
            allowDeselect={false}
            data={Object.entries(labourInWords).map(([value, label]) => ({
              value,
              label,
            }))}
            value={kind}
            onChange={setKind}
          />
          <Select
            label="Who"
            allowDeselect={false}
            data={members.map(({ username, displayName }) => ({
              value: username,
              label: displayName,
            }))}
            value={worker}
            onChange={setWorker}
          />
          <Group grow>
            <Button variant="default" size="md" onClick={close}>
              Cancel
            </Button>
            <Button
              type="submit"
              size="md"
              loading={adding.isPending}
              disabled={!Number(minutes)}
            >
              Add
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
