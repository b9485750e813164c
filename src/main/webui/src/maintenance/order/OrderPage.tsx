import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Problem } from "../../http/problem";
import { Answer, Empty, Loading } from "../../http/States";
import { useTimesOfAsset } from "../../location/asset/timesOf";
import { useAllowed } from "../../security/session";
import { Back, backLook } from "../../shell/BackLink";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Sheet } from "../../shell/Sheet";
import { Attachments } from "./Attachments";
import { Checklist } from "./Checklist";
import { Comments } from "./Comments";
import { CostsOf } from "./CostsOf";
import { DeviceOf } from "./DeviceOf";
import { EditOrder } from "./EditOrder";
import { Facts } from "./Facts";
import { History } from "./History";
import { Moves } from "./Moves";
import classes from "./order.module.css";
import { orderOf, type Order } from "./orders";
import { PriorityMark } from "./PriorityMark";
import { Signatures } from "./Signatures";
import { StateBadge } from "./StateBadge";
import { kindInWords } from "./words";

/** One order, as somebody with a phone at the device needs it. */
export default function OrderPage() {
  const { id } = useParams({ from: "/frame/work/orders/$id" });
  const order = useQuery(orderOf(Number(id)));
  if (order.error instanceof Problem && order.error.status === 404)
    return (
      <Sheet title="Work order">
        <Empty title="There is no such order" icon="wrench">
          <AnchorLink to="/work/orders">See all orders</AnchorLink>
        </Empty>
      </Sheet>
    );
  return (
    <Answer
      of={order}
      loading={
        <Sheet title="Work order">
          <Loading rows={6} />
        </Sheet>
      }
    >
      {(known) => <Page order={known} />}
    </Answer>
  );
}

function Page({ order }: { order: Order }) {
  useTimesOfAsset(order.asset?.id);
  const mayWrite = useAllowed("biomed", "admin");
  return (
    <Sheet
      title={order.title}
      actions={
        mayWrite && order.legal.length > 0 && <EditOrder order={order} />
      }
    >
      <AnchorLink to="/work/orders" {...backLook} mt={-8}>
        <Back>Orders</Back>
      </AnchorLink>
      <Group gap="md" mb="md">
        <StateBadge state={order.state} />
        <PriorityMark priority={order.priority} />
        <Text c="dimmed" size="sm">
          {order.number} · {kindInWords[order.kind]}
        </Text>
      </Group>
      {mayWrite && (
        <div className={classes.moves}>
          <Moves order={order} />
        </div>
      )}
      <div className={classes.columns}>
        <Stack>
          <DeviceOf order={order} mayWrite={mayWrite} />
          <Facts order={order} />
          <Checklist order={order} mayWrite={mayWrite} />
          <CostsOf order={order} mayWrite={mayWrite} />
        </Stack>
        <Stack>
          <Comments order={order} mayWrite={mayWrite} />
          <Attachments order={order} mayWrite={mayWrite} />
          <Signatures order={order} mayWrite={mayWrite} />
          <Panel title="History">
            <History order={order} />
          </Panel>
        </Stack>
      </div>
    </Sheet>
  );
}
