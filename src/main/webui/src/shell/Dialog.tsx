import { CloseButton, Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  opened: boolean;
  close: () => void;
  title: string;
  children: ReactNode;
}

/** A dialog with its title and a way out. Escape closes it and the focus goes back to where it was. */
export function Dialog({ opened, close, title, children }: Props) {
  return (
    <Modal.Root opened={opened} onClose={close} centered={false}>
      <Modal.Overlay />
      <Modal.Content radius="lg" p="md">
        <Group justify="space-between" align="center" mb="sm" wrap="nowrap">
          <Modal.Title fw={650} fz="lg">
            {title}
          </Modal.Title>
          <CloseButton aria-label="Close" onClick={close} size="lg" />
        </Group>
        {children}
      </Modal.Content>
    </Modal.Root>
  );
}
