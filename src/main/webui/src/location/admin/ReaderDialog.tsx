import { Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { tell } from "../../shell/tell";
import { keepReader, type Reader } from "./fixtures";
import { FloorSelect } from "./FloorSelect";
import { positionFault, positionText } from "./position";
import { metres } from "./ring";
import { planChanged } from "./zones";

/** Adds a reader, or changes or moves one. */
export function ReaderDialog({
  reader,
  close,
}: {
  reader: Reader;
  close: () => void;
}) {
  const form = useForm({
    initialValues: {
      code: reader.code,
      floor: reader.floor,
      x: positionText(reader.x),
      y: positionText(reader.y),
    },
    validate: {
      code: (code) => (code.trim() ? null : "Fill this in"),
      x: positionFault,
      y: positionFault,
    },
  });
  const keeping = useMutation({
    mutationFn: (values: typeof form.values) =>
      keepReader({
        id: reader.id,
        code: values.code.trim(),
        floor: values.floor,
        x: metres(values.x),
        y: metres(values.y),
      }),
    onSuccess: async (_, { code }) => {
      await planChanged();
      tell(`Reader ${code.trim()} is on the plan.`);
      close();
    },
  });
  return (
    <Dialog
      opened
      close={close}
      title={reader.id ? `Reader ${reader.code}` : "Add a reader"}
    >
      <form
        onSubmit={form.onSubmit((values) => keeping.mutate(values))}
        noValidate
      >
        <Stack>
          <TextInput
            label="Code"
            description="As the reader names itself"
            required
            maxLength={64}
            autoCapitalize="none"
            {...form.getInputProps("code")}
            data-autofocus
          />
          <FloorSelect
            label="Floor"
            value={form.values.floor}
            choose={(code) => form.setFieldValue("floor", code)}
          />
          <Group grow align="flex-start">
            <TextInput
              label="x (metres)"
              inputMode="decimal"
              required
              {...form.getInputProps("x")}
            />
            <TextInput
              label="y (metres)"
              inputMode="decimal"
              required
              {...form.getInputProps("y")}
            />
          </Group>
          <DialogActions
            cancel={close}
            label="Save"
            pending={keeping.isPending}
            failure={keeping.error}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
