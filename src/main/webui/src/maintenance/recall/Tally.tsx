import { Card, Text } from "@mantine/core";

/** A number and what it counts. */
export function Tally({ n, of }: { n: number; of: string }) {
  return (
    <Card bg="var(--orderly-surface)" withBorder padding="sm">
      <Text size="xl" fw={700} lh={1.2}>
        {n.toLocaleString("en-GB")}
      </Text>
      <Text size="sm" c="dimmed">
        {of}
      </Text>
    </Card>
  );
}
