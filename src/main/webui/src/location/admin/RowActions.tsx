import { Button, Group } from "@mantine/core";

interface Props {
  /** What is changed or removed, for those who hear the buttons. */
  what: string;
  edit: () => void;
  remove: () => void;
}

export function RowActions({ what, edit, remove }: Props) {
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button
        size="sm"
        variant="light"
        onClick={edit}
        aria-label={`Change ${what}`}
      >
        Change
      </Button>
      <Button
        size="sm"
        variant="default"
        onClick={remove}
        aria-label={`Remove ${what}`}
      >
        Remove
      </Button>
    </Group>
  );
}
