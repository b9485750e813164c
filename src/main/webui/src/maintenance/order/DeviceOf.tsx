import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { criticalityInWords } from "../../assets/asset";
import { StatusBadge } from "../../assets/admin/StatusBadge";
import { placeOf } from "../../location/asset/place";
import { floorInWords, usePlaces } from "../../location/places";
import { Icon } from "../../shell/Icon";
import { AnchorLink, ButtonLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Ago } from "../../time/Ago";
import type { Order } from "./orders";
import { ServiceDialog } from "./ServiceDialog";

/** The device of an order: what it is, where it stands now, and whether it can be used. */
export function DeviceOf({
  order,
  mayWrite,
}: {
  order: Order;
  mayWrite: boolean;
}) {
  const [asking, ask] = useState(false);
  const { asset } = order;
  if (!asset)
    return (
      <Panel title="Device">
        <Text size="sm">It is no longer in the register.</Text>
      </Panel>
    );
  return (
    <Panel title="Device" actions={<StatusBadge status={asset.status} />}>
      <Stack gap="sm">
        <div>
          <AnchorLink
            to="/assets/$id"
            params={{ id: String(asset.id) }}
            fw={600}
            underline="always"
          >
            {asset.name} {asset.controlNumber}
          </AnchorLink>
          <Text size="sm" c="dimmed">
            {[asset.className, asset.model, asset.department]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          <Text size="sm" c="dimmed">
            Criticality: {criticalityInWords[asset.criticality].toLowerCase()}
          </Text>
        </div>
        <Where assetId={asset.id} />
        {mayWrite && order.state !== "cancelled" && (
          <Group gap="xs">
            <Button variant="default" onClick={() => ask(true)}>
              {isOut(order) ? "Return to service" : "Take out of service"}
            </Button>
          </Group>
        )}
      </Stack>
      {asking && <ServiceDialog order={order} close={() => ask(false)} />}
    </Panel>
  );
}

/** Whether its device cannot be used because of this order. */
export function isOut(order: Order): boolean {
  return (
    !!order.outOfServiceAt && !order.returnedAt && order.state !== "cancelled"
  );
}

function Where({ assetId }: { assetId: number }) {
  const { data: place } = useQuery({
    ...placeOf(String(assetId)),
    refetchInterval: 15_000,
  });
  const { data: places } = usePlaces();
  if (place === undefined) return null;
  if (place === null)
    return (
      <Text size="sm" c="dimmed">
        Its place is not known.
      </Text>
    );
  return (
    <Group gap="sm" justify="space-between">
      <div>
        <Text fw={600}>{place.zone?.name ?? "Between rooms"}</Text>
        <Text size="sm" c="dimmed">
          {floorInWords(places, place.floor)},{" "}
          <Ago at={place.seenAt} before="seen " />
        </Text>
      </div>
      {place.floor !== null && (
        <ButtonLink
          to="/map"
          search={{ floor: place.floor, asset: assetId }}
          variant="default"
          leftSection={<Icon name="map" />}
        >
          On the map
        </ButtonLink>
      )}
    </Group>
  );
}
