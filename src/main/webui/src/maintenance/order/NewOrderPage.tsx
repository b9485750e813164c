import { Card, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { AssetPicker } from "../../assets/admin/AssetPicker";
import { assetOf } from "../../assets/asset";
import { Answer } from "../../http/States";
import { Back, backLook } from "../../shell/BackLink";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { NewOrderForm } from "./NewOrderForm";

/** Somebody of the team asks for work: first the device, then what is to be done. */
export default function NewOrderPage() {
  const { asset } = useSearch({ from: "/frame/work/orders/new" });
  const navigate = useNavigate();
  const known = useQuery({
    ...assetOf(String(asset ?? 0)),
    enabled: asset !== undefined,
  });
  return (
    <Sheet title="New order" width={800}>
      <AnchorLink to="/work/orders" {...backLook}>
        <Back>Orders</Back>
      </AnchorLink>
      <Card bg="var(--orderly-surface)" withBorder padding="lg">
        {asset === undefined ? (
          <Stack>
            <Text>Which device is it about?</Text>
            <AssetPicker
              busy={false}
              choose={(chosen) =>
                void navigate({
                  to: "/work/orders/new",
                  search: { asset: chosen.id },
                  replace: true,
                })
              }
            />
          </Stack>
        ) : (
          <Answer of={known}>
            {(device) => <NewOrderForm key={device.id} asset={device} />}
          </Answer>
        )}
      </Card>
    </Sheet>
  );
}
