import {
  Button,
  Fieldset,
  SimpleGrid,
  Select,
  Stack,
  TextInput,
} from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { Icon } from "../../shell/Icon";
import { kindInWords } from "../words";
import { DeviceSelect } from "./DeviceSelect";
import { emptyEvent, type Draft } from "./draft";

interface Props {
  form: UseFormReturnType<Draft>;
  /** The kinds of which one at least must be there. */
  kinds: readonly string[];
  day: string;
}

/** The events behind an entry, one at least. */
export function EventFields({ form, kinds, day }: Props) {
  const { events } = form.values;
  return (
    <Stack gap="sm">
      {events.map((event, at) => (
        <Fieldset key={at} legend={`Event ${at + 1} behind it`}>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Select
              label="What happened"
              required
              data={kinds.map((value) => ({
                value,
                label: kindInWords(value),
              }))}
              {...form.getInputProps(`events.${at}.kind`)}
            />
            <TextInput
              type="date"
              label="When"
              required
              {...form.getInputProps(`events.${at}.on`)}
            />
            <TextInput
              label="Document"
              placeholder="Such as invoice/4711"
              maxLength={120}
              {...form.getInputProps(`events.${at}.reference`)}
            />
            <DeviceSelect
              value={event.assetId}
              change={(id) => form.setFieldValue(`events.${at}.assetId`, id)}
            />
          </SimpleGrid>
          <TextInput
            mt="sm"
            label="In words (optional)"
            maxLength={300}
            {...form.getInputProps(`events.${at}.words`)}
          />
          {events.length > 1 && (
            <Button
              mt="sm"
              size="compact-sm"
              variant="subtle"
              onClick={() => form.removeListItem("events", at)}
            >
              Remove event {at + 1}
            </Button>
          )}
        </Fieldset>
      ))}
      <Button
        variant="default"
        size="sm"
        style={{ alignSelf: "start" }}
        leftSection={<Icon name="plus" />}
        onClick={() =>
          form.insertListItem("events", emptyEvent(kinds[0] ?? "", day))
        }
      >
        Another event
      </Button>
    </Stack>
  );
}
