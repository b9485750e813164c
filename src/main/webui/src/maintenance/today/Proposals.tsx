import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer, Failure, Loading } from "../../http/States";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { now } from "../../time/now";
import { MoveDialog } from "../order/MoveDialog";
import type { Move } from "../order/moves";
import { ordersPage, type Order } from "../order/orders";
import { Overtaken } from "../order/Overtaken";
import { PriorityMark } from "../order/PriorityMark";
import { moveOrder, useOrderWrite } from "../order/writes";
import classes from "./today.module.css";

const most = 5;

/** What the service proposes because a device is likely to fail, with its reasons; somebody decides. */
export function Proposals() {
  const answer = useQuery(
    ordersPage({ state: "proposed", sort: "priority" }, 0, 100),
  );
  const waiting = (answer.data?.items ?? []).filter(
    ({ postponedUntil }) =>
      !postponedUntil || Date.parse(postponedUntil) <= now(),
  );
  return (
    <Panel
      title={
        waiting.length
          ? `Proposed, to be decided (${waiting.length})`
          : "Proposed, to be decided"
      }
      actions={
        waiting.length > most && (
          <AnchorLink
            to="/work/orders"
            search={{ state: "proposed", sort: "priority" }}
            size="sm"
          >
            See all
          </AnchorLink>
        )
      }
    >
      <Answer of={answer} loading={<Loading rows={3} />}>
        {() =>
          waiting.length ? (
            <ul className={classes.plain} aria-label="Proposals">
              {waiting.slice(0, most).map((order) => (
                <li key={order.id} className={classes.proposal}>
                  <Proposal key={order.version} order={order} />
                </li>
              ))}
            </ul>
          ) : (
            <Text size="sm" c="dimmed">
              No device is likely to fail that nobody has decided on.
            </Text>
          )
        }
      </Answer>
    </Panel>
  );
}

function Proposal({ order }: { order: Order }) {
  const [asked, ask] = useState<string>();
  const accepting = useOrderWrite<Move>(
    order,
    (version, move) => moveOrder(order.id, version, move),
    () => {},
  );
  return (
    <Stack gap="xs">
      <div>
        <AnchorLink
          to="/work/orders/$id"
          params={{ id: String(order.id) }}
          fw={600}
        >
          {order.asset
            ? `${order.asset.name} ${order.asset.controlNumber}`
            : order.number}
        </AnchorLink>
        <Text size="sm" c="dimmed">
          {order.asset?.department}
        </Text>
      </div>
      <Text size="sm">{order.evidence ?? order.title}</Text>
      <Text size="sm" component="div">
        <PriorityMark priority={order.priority} />
      </Text>
      <Overtaken changes={accepting.changes} />
      {accepting.error && <Failure error={accepting.error} />}
      <Group gap="xs">
        <Button
          loading={accepting.pending}
          onClick={() => accepting.send({ to: "accept" })}
        >
          Accept
        </Button>
        <Button variant="default" onClick={() => ask("postpone")}>
          Postpone
        </Button>
        <Button variant="default" onClick={() => ask("reject")}>
          Reject
        </Button>
      </Group>
      {asked && (
        <MoveDialog order={order} to={asked} close={() => ask(undefined)} />
      )}
    </Stack>
  );
}
