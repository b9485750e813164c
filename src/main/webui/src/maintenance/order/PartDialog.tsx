import { Button, Group, NumberInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { send } from "../../http/api";
import { Failure } from "../../http/States";
import { violationsOf } from "../../http/violations";
import { Dialog } from "../../shell/Dialog";
import type { Order } from "./orders";
import { useRefresh } from "./writes";

interface Draft {
  name: string;
  partNumber: string;
  quantity: number | string;
  unitCost: number | string;
  currency: string;
}

/** A part that was used. */
export function PartDialog({
  order,
  close,
}: {
  order: Order;
  close: () => void;
}) {
  const refresh = useRefresh();
  const form = useForm<Draft>({
    initialValues: {
      name: "",
      partNumber: "",
      quantity: 1,
      unitCost: "",
      currency: "EUR",
    },
    validate: {
      name: (name) => (name.trim() ? null : "Name the part"),
      quantity: (many) => (Number(many) > 0 ? null : "At least some"),
      unitCost: (cost) => (cost === "" ? "What does one cost?" : null),
      currency: (code) =>
        /^[A-Za-z]{3}$/.test(code.trim()) ? null : "Three letters, as EUR",
    },
  });
  const adding = useMutation({
    mutationFn: (draft: Draft) =>
      send("POST", `/api/work-orders/${order.id}/parts`, {
        name: draft.name.trim(),
        partNumber: draft.partNumber.trim() || null,
        quantity: Number(draft.quantity),
        unitCost: Number(draft.unitCost),
        currency: draft.currency.trim().toUpperCase(),
      }),
    onSuccess: async () => {
      await refresh();
      close();
    },
    onError: (error) =>
      form.setErrors(violationsOf(error, Object.keys(form.values))),
  });
  return (
    <Dialog opened close={close} title="Add a part">
      <form
        onSubmit={form.onSubmit((draft) => adding.mutate(draft))}
        noValidate
      >
        <Stack>
          {adding.isError && <Failure error={adding.error} />}
          <TextInput
            label="Part"
            maxLength={200}
            data-autofocus
            {...form.getInputProps("name")}
          />
          <TextInput
            label="Part number (optional)"
            maxLength={80}
            {...form.getInputProps("partNumber")}
          />
          <Group grow align="flex-start">
            <NumberInput
              label="Quantity"
              min={0}
              hideControls
              {...form.getInputProps("quantity")}
            />
            <NumberInput
              label="Cost of one"
              min={0}
              decimalScale={4}
              hideControls
              {...form.getInputProps("unitCost")}
            />
            <TextInput
              label="Currency"
              maxLength={3}
              {...form.getInputProps("currency")}
            />
          </Group>
          <Group grow>
            <Button variant="default" size="md" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" size="md" loading={adding.isPending}>
              Add
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
