import {
  ActionIcon,
  Button,
  Fieldset,
  Group,
  Stack,
  TextInput,
} from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { Icon } from "../../shell/Icon";
import { emptyLine, type NewLine } from "./newLines";

type Form = Pick<
  UseFormReturnType<{ lines: NewLine[] }>,
  "getInputProps" | "insertListItem" | "removeListItem"
> & { values: { lines: NewLine[] } };

/** The checklist of a new order. */
export function LinesInput({ form }: { form: Form }) {
  const { lines } = form.values;
  return (
    <Fieldset legend="Checklist (optional)">
      <Stack gap="md">
        {lines.map((line, place) => (
          <Stack key={line.key} gap="xs">
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <TextInput
                label={`Line ${place + 1}`}
                placeholder="Protective earth resistance"
                maxLength={500}
                flex={1}
                {...form.getInputProps(`lines.${place}.text`)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={`Take line ${place + 1} away`}
                onClick={() => form.removeListItem("lines", place)}
              >
                <Icon name="trash" />
              </ActionIcon>
            </Group>
            <Group gap="xs" grow preventGrowOverflow={false}>
              <TextInput
                aria-label={`Unit of line ${place + 1}`}
                placeholder="Unit, if measured"
                maxLength={20}
                {...form.getInputProps(`lines.${place}.unit`)}
              />
              <TextInput
                aria-label={`Least value of line ${place + 1}`}
                placeholder="At least"
                inputMode="decimal"
                {...form.getInputProps(`lines.${place}.low`)}
              />
              <TextInput
                aria-label={`Greatest value of line ${place + 1}`}
                placeholder="At most"
                inputMode="decimal"
                {...form.getInputProps(`lines.${place}.high`)}
              />
            </Group>
          </Stack>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() => form.insertListItem("lines", emptyLine())}
          >
            Add a line
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
