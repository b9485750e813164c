import { Button, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { Failure } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { isOut } from "./DeviceOf";
import type { Order } from "./orders";
import { Overtaken } from "./Overtaken";
import { downtimeInWords } from "./words";
import { putService, useOrderWrite, type Service } from "./writes";

/** Takes the device of an order out of service, or returns it. */
export function ServiceDialog({
  order,
  close,
}: {
  order: Order;
  close: () => void;
}) {
  const [out] = useState(isOut(order));
  const [reason, setReason] = useState<string | null>("under-maintenance");
  const [why, setWhy] = useState("");
  const sending = useOrderWrite<Service>(
    order,
    (version, service) => putService(order.id, version, service),
    close,
  );
  const action = out ? "Return to service" : "Take out of service";
  return (
    <Dialog opened close={close} title={action}>
      <Stack>
        <Text>
          {out
            ? "The ward sees it as in service again, and whoever reported it is told. Downtime ends now."
            : "The ward sees at once that it cannot be used. Downtime begins now."}
        </Text>
        <Overtaken changes={sending.changes} />
        {sending.error && <Failure error={sending.error} />}
        {!out && (
          <Select
            label="Why it cannot be used"
            allowDeselect={false}
            data={Object.entries(downtimeInWords).map(([value, label]) => ({
              value,
              label,
            }))}
            value={reason}
            onChange={setReason}
          />
        )}
        <Textarea
          label="Note (optional)"
          autosize
          minRows={2}
          maxLength={1000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Group grow preventGrowOverflow={false}>
          <Button variant="default" size="md" onClick={close}>
            Back
          </Button>
          <Button
            size="md"
            loading={sending.pending}
            onClick={() =>
              sending.send({
                inService: out,
                ...(!out && { reason: reason ?? undefined }),
                ...(why.trim() && { why: why.trim() }),
              })
            }
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
