import { Card, Text, UnstyledButton } from "@mantine/core";
import pick from "../../assets/admin/AssetPicker.module.css";
import type { Asset } from "../../assets/asset";

/** Several devices have this number, or begin like it. */
export function Choice({
  of: devices,
  choose,
}: {
  of: Asset[];
  choose: (asset: Asset) => void;
}) {
  return (
    <Card withBorder bg="var(--orderly-surface)">
      <Text fw={600} mb="xs">
        Which of these is it?
      </Text>
      <ul className={pick.list} aria-label="Devices that match">
        {devices.map((asset) => (
          <li key={asset.id}>
            <UnstyledButton
              className={pick.asset}
              onClick={() => choose(asset)}
            >
              <Text fw={600}>
                {asset.controlNumber} · {asset.name}
              </Text>
              <Text size="sm" c="dimmed">
                {[asset.maker, asset.model, asset.department]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
