import { Group, NumberInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { now } from "../../time/now";
import { ClassChoice, DepartmentChoice, UnitChoice } from "../Choices";
import { today } from "../words";
import { rentalsKey, saveRental, type Rental } from "./rentals";

interface Props {
  known: Rental | undefined;
  close: () => void;
}

/** What the contract of a rental says. */
export function RentalDialog({ known, close }: Props) {
  const cache = useQueryClient();
  const form = useForm({
    initialValues: {
      reference: known?.reference ?? "",
      supplier: known?.supplier ?? "",
      classCode: known?.classCode ?? "",
      model: known?.model ?? "",
      serial: known?.serial ?? "",
      assetId: known?.assetId ?? null,
      department: known?.department ?? "",
      rate: (known?.rate ?? "") as number | string,
      currency: known?.currency ?? "EUR",
      from: known?.from ?? today(now()),
      dueBack: known?.dueBack ?? "",
    },
  });
  const saving = useMutation({
    mutationFn: () => {
      const given = form.getValues();
      return saveRental(known, {
        ...given,
        model: given.model.trim() || null,
        serial: given.serial.trim() || null,
        rate: Number(given.rate),
        currency: given.currency.trim().toUpperCase(),
      });
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: rentalsKey });
      close();
    },
  });
  const { reference, supplier, classCode, department, rate, dueBack } =
    form.values;
  const complete =
    reference && supplier && classCode && department && rate !== "" && dueBack;
  return (
    <Dialog
      opened
      close={close}
      title={known ? `Contract ${known.reference}` : "A rental"}
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <Stack>
          <Group grow align="start">
            <TextInput
              label="Supplier"
              required
              maxLength={120}
              {...form.getInputProps("supplier")}
            />
            <TextInput
              label="Contract number"
              required
              maxLength={80}
              {...form.getInputProps("reference")}
            />
          </Group>
          <ClassChoice
            value={classCode}
            change={(code) => form.setFieldValue("classCode", code)}
          />
          <Group grow align="start">
            <TextInput
              label="Model (optional)"
              maxLength={120}
              {...form.getInputProps("model")}
            />
            <TextInput
              label="Serial number (optional)"
              maxLength={60}
              {...form.getInputProps("serial")}
            />
          </Group>
          <DepartmentChoice
            value={department}
            change={(name) => form.setFieldValue("department", name)}
          />
          <UnitChoice
            value={form.values.assetId}
            change={(id) => form.setFieldValue("assetId", id)}
          />
          <Group grow align="start">
            <NumberInput
              label="Rate a day"
              required
              min={0.01}
              decimalScale={2}
              {...form.getInputProps("rate")}
            />
            <TextInput
              label="Currency"
              required
              maxLength={3}
              {...form.getInputProps("currency")}
            />
          </Group>
          <Group grow align="start">
            <TextInput
              type="date"
              label="First day"
              required
              {...form.getInputProps("from")}
            />
            <TextInput
              type="date"
              label="Due back"
              required
              {...form.getInputProps("dueBack")}
            />
          </Group>
          <DialogActions
            cancel={close}
            label="Save"
            pending={saving.isPending}
            disabled={!complete}
            failure={saving.error}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
