import { CloseButton, Group, Modal, type MantineSize } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  opened: boolean;
  close: () => void;
  title: string;
  size?: MantineSize;
  /** Stays until its own buttons close it: what it shows cannot be seen again. */
  insists?: boolean;
  children: ReactNode;
}

/** A dialog with its title and a way out. Escape closes it and the focus goes back to where it was. */
export function Dialog({
  opened,
  close,
  title,
  size,
  insists = false,
  children,
}: Props) {
  return (
    <Modal.Root
      opened={opened}
      onClose={close}
      centered={false}
      size={size}
      closeOnClickOutside={!insists}
      closeOnEscape={!insists}
    >
      <Modal.Overlay />
      <Modal.Content radius="lg" p="md">
        <Group justify="space-between" align="center" mb="sm" wrap="nowrap">
          <Modal.Title fw={650} fz="lg" lh={1.3}>
            {title}
          </Modal.Title>
          <CloseButton aria-label="Close" onClick={close} size="lg" />
        </Group>
        {children}
      </Modal.Content>
    </Modal.Root>
  );
}
