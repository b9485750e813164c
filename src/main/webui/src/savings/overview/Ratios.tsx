import { Card, SimpleGrid, Text } from "@mantine/core";
import { Panel } from "../../shell/Panel";
import { money, number } from "../money";
import type { Ratio } from "../reports";

/** What equipment costs to keep, and what its absence costs. */
export function Ratios({ of }: { of: readonly Ratio[] }) {
  if (!of.length) return null;
  return (
    <Panel title="Ratios">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {of.map((ratio) => (
          <Card
            key={`${ratio.name} ${ratio.unit}`}
            withBorder
            padding="sm"
            bg="transparent"
          >
            <Text size="sm" fw={600}>
              {ratio.name}
            </Text>
            <Text size="xl" fw={700} lh={1.3}>
              {valueOf(ratio)}
            </Text>
            <Text size="sm" c="dimmed">
              {ratio.value === null ? (ratio.why ?? ratio.words) : ratio.words}
            </Text>
          </Card>
        ))}
      </SimpleGrid>
    </Panel>
  );
}

function valueOf({ value, unit }: Ratio): string {
  if (value === null) return "Not known";
  if (/^[A-Z]{3}$/.test(unit)) return money(value, unit);
  return unit === "%" ? `${number(value, 2)} %` : number(value, 4);
}
