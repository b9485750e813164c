import { Card, Group, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A part of a page with its own heading. */
export function Panel({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card
      bg="var(--orderly-surface)"
      component="section"
      withBorder
      padding="md"
      aria-label={title}
    >
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </Card>
  );
}
