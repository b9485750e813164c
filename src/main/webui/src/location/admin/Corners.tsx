import {
  ActionIcon,
  Button,
  Group,
  Stack,
  Table,
  Text,
  TextInput,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Icon } from "../../shell/Icon";
import type { Point } from "../plan";
import { PasteOutline } from "./PasteOutline";
import { cornerAfter, metres, type Corner } from "./ring";

interface Props {
  corners: Corner[];
  change: (corners: Corner[]) => void;
  pasted: (corners: Corner[], holes: Point[][]) => void;
  error?: ReactNode;
  readOnly: boolean;
}

/** The corners of an outline in metres, numbered as on the drawing. */
export function Corners({ corners, change, pasted, error, readOnly }: Props) {
  const [pasting, { open, close }] = useDisclosure(false);
  const put = (place: number, corner: Corner) =>
    change(corners.map((each, i) => (i === place ? corner : each)));
  return (
    <Stack gap="xs">
      <Table
        aria-label="Corners"
        verticalSpacing={4}
        horizontalSpacing={4}
        withRowBorders={false}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Corner</Table.Th>
            <Table.Th scope="col">x (m)</Table.Th>
            <Table.Th scope="col">y (m)</Table.Th>
            {!readOnly && <Table.Th scope="col">Actions</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {corners.map((corner, place) => (
            <Table.Tr key={place}>
              <Table.Td>{place + 1}</Table.Td>
              {(["x", "y"] as const).map((axis) => (
                <Table.Td key={axis}>
                  <TextInput
                    aria-label={`${axis} of corner ${place + 1}, metres`}
                    inputMode="decimal"
                    styles={{ input: { paddingInline: 8 } }}
                    value={corner[axis]}
                    error={Number.isNaN(metres(corner[axis])) && !!error}
                    onChange={(event) =>
                      put(place, {
                        ...corner,
                        [axis]: event.currentTarget.value,
                      })
                    }
                  />
                </Table.Td>
              ))}
              {!readOnly && (
                <Table.Td>
                  <Group gap={4} wrap="nowrap">
                    <ActionIcon
                      variant="default"
                      size="lg"
                      aria-label={`Add a corner after ${place + 1}`}
                      onClick={() =>
                        change(
                          corners.toSpliced(
                            place + 1,
                            0,
                            cornerAfter(corners, place),
                          ),
                        )
                      }
                    >
                      <Icon name="plus" />
                    </ActionIcon>
                    <ActionIcon
                      variant="default"
                      size="lg"
                      aria-label={`Remove corner ${place + 1}`}
                      disabled={corners.length <= 3}
                      onClick={() => change(corners.toSpliced(place, 1))}
                    >
                      <Icon name="trash" />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      {!readOnly && (
        <Group>
          <Button variant="default" size="sm" onClick={open}>
            Paste GeoJSON
          </Button>
        </Group>
      )}
      {pasting && <PasteOutline take={pasted} close={close} />}
    </Stack>
  );
}
