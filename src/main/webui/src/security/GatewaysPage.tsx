import { Badge, Button, Code, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Answer, Empty } from "../http/States";
import { PutAsideMessages } from "../intake/PutAsideMessages";
import { Confirm } from "../shell/Confirm";
import { Icon } from "../shell/Icon";
import { Pager } from "../shell/Pager";
import { Rows, type Columns } from "../shell/Rows";
import { Sheet } from "../shell/Sheet";
import { dateAndTime } from "../time/calendar";
import { ClockJumped } from "./ClockJumped";
import { gatewaysPage, revokeKey, type Gateway } from "./gateways";
import { NewGateway } from "./NewGateway";
import { clockWords, senderClocks } from "./senderClocks";

/** The machines that may deliver pings. */
export default function GatewaysPage() {
  const { page = 0 } = useSearch({ from: "/frame/manage/gateways" });
  const navigate = useNavigate();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<Gateway>();
  const { data: clocks } = useQuery(senderClocks);
  const columns = useMemo(
    () =>
      columnsWith(setRevoking, (name) => clockWords(clocks, "gateway", name)),
    [clocks],
  );
  return (
    <Sheet
      title="Gateways"
      actions={
        <Button
          leftSection={<Icon name="plus" />}
          onClick={() => setAdding(true)}
        >
          Add gateway
        </Button>
      }
    >
      <ClockJumped />
      <Answer
        of={useQuery(gatewaysPage(page))}
        empty={{
          when: ({ total }) => total === 0,
          show: (
            <Empty title="No gateways yet" icon="signal">
              A gateway needs a key before it may deliver what its tags send.
            </Empty>
          ),
        }}
      >
        {(gateways) => (
          <>
            <Rows
              label="Gateways"
              items={gateways.items}
              columns={columns}
              keyOf={({ id }) => id}
            />
            <Pager
              of={gateways}
              go={(to) =>
                void navigate({ to: "/manage/gateways", search: { page: to } })
              }
            />
          </>
        )}
      </Answer>
      <PutAsideMessages />
      {adding && <NewGateway close={() => setAdding(false)} />}
      {revoking && (
        <Confirm
          title={`Revoke ${revoking.name}?`}
          action="Revoke the key"
          act={async () => {
            await revokeKey(revoking.id);
            await client.invalidateQueries({ queryKey: ["gateways"] });
          }}
          close={() => setRevoking(undefined)}
        >
          Its pings are refused from this moment on. A revoked key cannot be
          brought back, and the name cannot be given again.
        </Confirm>
      )}
    </Sheet>
  );
}

function columnsWith(
  revoke: (gateway: Gateway) => void,
  clockOf: (name: string) => string | undefined,
): Columns<Gateway> {
  return [
    {
      id: "name",
      header: "Name",
      cell: ({ row: { original: gateway } }) => (
        <Text fw={600}>{gateway.name}</Text>
      ),
      meta: { phone: "title" },
    },
    {
      id: "key",
      header: "Key",
      cell: ({ row: { original: gateway } }) => (
        <Code>{gateway.keyPrefix}…</Code>
      ),
    },
    {
      id: "created",
      header: "Added",
      cell: ({ row: { original: gateway } }) =>
        `${dateAndTime(gateway.createdAt)} by ${gateway.createdBy}`,
    },
    {
      id: "state",
      header: "State",
      cell: ({ row: { original: gateway } }) =>
        gateway.revokedAt ? (
          <>
            <Badge color="gray" variant="light" tt="none">
              Revoked
            </Badge>
            <Text size="sm" c="dimmed">
              {dateAndTime(gateway.revokedAt)} by {gateway.revokedBy}
            </Text>
          </>
        ) : (
          <>
            <Badge color="green" variant="light" tt="none">
              May deliver
            </Badge>
            {clockOf(gateway.name) && (
              <Text size="sm" c="orange.9">
                {clockOf(gateway.name)}
              </Text>
            )}
          </>
        ),
    },
    {
      id: "actions",
      header: "Actions",
      cell: ({ row: { original: gateway } }) =>
        !gateway.revokedAt && (
          <Button
            size="sm"
            variant="default"
            onClick={() => revoke(gateway)}
            aria-label={`Revoke ${gateway.name}`}
          >
            Revoke
          </Button>
        ),
      meta: { phone: "bare", end: true },
    },
  ];
}
