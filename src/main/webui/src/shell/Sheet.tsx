import { Box, Group, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";

interface Props {
  title: string;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Widest the content may grow, in pixels. */
  width?: number;
  children: ReactNode;
}

/** One page of content: its title (also of the browser tab), its actions, and comfortable margins. */
export function Sheet({ title, actions, width = 1100, children }: Props) {
  useDocumentTitle(`${title} · Orderly`);
  return (
    <Box maw={width} mx="auto" p={{ base: "sm", sm: "lg" }}>
      <Group justify="space-between" mb="md" gap="sm">
        <Title order={1} size="h2">
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </Box>
  );
}
