import { Button, Card, Group, Progress, Stack, Text } from "@mantine/core";

interface Props {
  file: File;
  dryRun: boolean;
  /** The part of the file that has left, 0 to 1. */
  sent: number;
  cancel: () => void;
}

/** How far an import is: first the file travels, then its rows are worked through. */
export function ImportProgress({ file, dryRun, sent, cancel }: Props) {
  const arrived = sent >= 1;
  const doing = dryRun ? "Checking the rows" : "Importing the rows";
  return (
    <Card bg="var(--orderly-surface)" withBorder padding="lg">
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600} role="status">
            {arrived ? `${doing}…` : "Sending the file…"}
          </Text>
          <Button variant="default" onClick={cancel}>
            {dryRun ? "Cancel" : "Stop"}
          </Button>
        </Group>
        <Progress
          value={arrived ? 100 : sent * 100}
          animated={arrived}
          size="lg"
          aria-label={`${file.name}: ${arrived ? doing : "sending"}`}
        />
        <Text size="sm" c="dimmed">
          {file.name}
        </Text>
      </Stack>
    </Card>
  );
}
