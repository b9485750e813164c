import { Group, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { tell } from "../../shell/tell";
import { keepPassage, passageKinds, type Passage } from "./fixtures";
import { positionFault, positionText } from "./position";
import { metres } from "./ring";
import { planChanged } from "./zones";
import { ZoneSelect } from "./ZoneSelect";

/** Joins two zones, or changes what joins them. */
export function PassageDialog({
  passage,
  close,
}: {
  passage: Passage;
  close: () => void;
}) {
  const needed = (code: string) => (code ? null : "Choose a zone");
  const form = useForm({
    initialValues: {
      kind: passage.kind,
      from: passage.between[0],
      to: passage.between[1],
      x: positionText(passage.x),
      y: positionText(passage.y),
    },
    validate: { from: needed, to: needed, x: positionFault, y: positionFault },
  });
  const keeping = useMutation({
    mutationFn: ({ kind, from, to, x, y }: typeof form.values) =>
      keepPassage({
        id: passage.id,
        kind,
        between: [from, to],
        x: metres(x),
        y: metres(y),
      }),
    onSuccess: async () => {
      await planChanged();
      tell("The passage is on the plan.");
      close();
    },
  });
  return (
    <Dialog
      opened
      close={close}
      title={passage.id ? "Change a passage" : "Add a passage"}
    >
      <form
        onSubmit={form.onSubmit((values) => keeping.mutate(values))}
        noValidate
      >
        <Stack>
          <Select
            label="Kind"
            allowDeselect={false}
            data={Object.entries(passageKinds).map(([value, label]) => ({
              value,
              label,
            }))}
            {...form.getInputProps("kind")}
          />
          <ZoneSelect label="From zone" {...form.getInputProps("from")} />
          <ZoneSelect label="To zone" {...form.getInputProps("to")} />
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
