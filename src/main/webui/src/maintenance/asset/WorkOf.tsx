import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Asset } from "../../assets/asset";
import { Answer, Loading } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Icon } from "../../shell/Icon";
import { ButtonLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { OrderList } from "../order/OrderList";
import { ordersPage } from "../order/orders";
import { PlansOf } from "../plan/PlansOf";
import { RecallsOf } from "../recall/RecallsOf";

/** The work at one device: what is open, and what was done. */
export default function WorkOf({ asset }: { asset: Asset }) {
  const mayWrite = useAllowed("biomed", "admin");
  return (
    <Stack>
      {mayWrite && (
        <Group gap="xs">
          <ButtonLink
            to="/work/orders/new"
            search={{ asset: asset.id }}
            leftSection={<Icon name="plus" />}
          >
            New order
          </ButtonLink>
        </Group>
      )}
      <Orders
        asset={asset}
        title="Open orders"
        state="open"
        none="Nothing is to be done at it."
      />
      <PlansOf assetId={asset.id} />
      <RecallsOf assetId={asset.id} />
      <Orders
        asset={asset}
        title="Earlier orders"
        state="closed"
        none="Nothing was done at it yet."
      />
    </Stack>
  );
}

function Orders({
  asset,
  title,
  state,
  none,
}: {
  asset: Asset;
  title: string;
  state: string;
  none: string;
}) {
  const answer = useQuery(ordersPage({ asset: asset.id, state }, 0, 50));
  return (
    <Panel title={title}>
      <Answer
        of={answer}
        loading={<Loading rows={2} />}
        empty={{
          when: ({ total }) => total === 0,
          show: (
            <Text size="sm" c="dimmed">
              {none}
            </Text>
          ),
        }}
      >
        {({ items }) => <OrderList label={title} orders={items} ofOneDevice />}
      </Answer>
    </Panel>
  );
}
