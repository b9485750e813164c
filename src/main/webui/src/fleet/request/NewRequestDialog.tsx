import { Group, NumberInput, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { tell } from "../../shell/tell";
import { now } from "../../time/now";
import { ClassChoice, DepartmentChoice } from "../Choices";
import { today } from "../words";
import { ask, requestsKey } from "./requests";

/** Asks for units to be bought. */
export function NewRequestDialog({ close }: { close: () => void }) {
  const cache = useQueryClient();
  const form = useForm({
    initialValues: {
      classCode: "",
      units: 1 as number | string,
      department: "",
      neededFrom: today(now()),
      neededTo: "",
      reason: "",
      price: "" as number | string,
      currency: "EUR",
    },
  });
  const asking = useMutation({
    mutationFn: () => {
      const { price, currency, ...given } = form.getValues();
      return ask({
        ...given,
        units: Number(given.units),
        price: price === "" ? null : Number(price),
        currency: price === "" ? null : currency.trim().toUpperCase(),
      });
    },
    onSuccess: async ({ check }) => {
      if (check) tell(check.says);
      await cache.invalidateQueries({ queryKey: requestsKey });
      close();
    },
  });
  const { classCode, units, department, neededFrom, neededTo, reason } =
    form.values;
  const complete =
    classCode && units && department && neededFrom && neededTo && reason.trim();
  return (
    <Dialog opened close={close} title="Ask for units" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <Stack>
          <ClassChoice
            value={classCode}
            change={(code) => form.setFieldValue("classCode", code)}
          />
          <Group grow align="start">
            <NumberInput
              label="Units"
              required
              min={1}
              max={1000}
              allowDecimal={false}
              {...form.getInputProps("units")}
            />
            <DepartmentChoice
              value={department}
              change={(name) => form.setFieldValue("department", name)}
            />
          </Group>
          <Group grow align="start">
            <TextInput
              type="date"
              label="Needed from"
              required
              {...form.getInputProps("neededFrom")}
            />
            <TextInput
              type="date"
              label="Needed to"
              required
              {...form.getInputProps("neededTo")}
            />
          </Group>
          <Textarea
            label="What for"
            required
            maxLength={1000}
            autosize
            minRows={2}
            {...form.getInputProps("reason")}
          />
          <Group grow align="start">
            <NumberInput
              label="Price of one (optional)"
              min={0.01}
              decimalScale={2}
              {...form.getInputProps("price")}
            />
            <TextInput
              label="Currency"
              maxLength={3}
              {...form.getInputProps("currency")}
            />
          </Group>
          <DialogActions
            cancel={close}
            label="Ask"
            pending={asking.isPending}
            disabled={!complete}
            failure={asking.error}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
