import { Group, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { stateCost, type CostKind, type Figures } from "./figures";
import { costInWords } from "./words";

const ALL = "(all)";

/** States a cost of a year for all devices or for one of the groups that are shown. */
export function CostDialog({
  year,
  figures,
  close,
}: {
  year: number;
  figures: Figures;
  close: () => void;
}) {
  const client = useQueryClient();
  const [of, setOf] = useState(ALL);
  const [kind, setKind] = useState<CostKind>("contracts");
  const [amount, setAmount] = useState<number | string>("");
  const [currency, setCurrency] = useState("EUR");
  const [note, setNote] = useState("");
  const stating = useMutation({
    mutationFn: () =>
      stateCost({
        year,
        by: of === ALL ? "all" : figures.by,
        key: of === ALL ? "" : of,
        kind,
        amount: Number(amount),
        currency: currency.trim().toUpperCase(),
        note: note.trim() || null,
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["figures"] });
      close();
    },
  });
  return (
    <Dialog opened close={close} title={`A cost of ${year}`}>
      <Stack>
        <Select
          label="Cost"
          allowDeselect={false}
          data={(Object.keys(costInWords) as CostKind[]).map((value) => ({
            value,
            label: costInWords[value],
          }))}
          value={kind}
          onChange={(value) => setKind((value ?? kind) as CostKind)}
        />
        <Select
          label="Of"
          description="Choose other groups on the page to state a cost for one of them."
          allowDeselect={false}
          searchable
          data={[
            { value: ALL, label: "All devices" },
            ...figures.groups
              .slice(1)
              .filter(({ key }) => key)
              .map(({ key, name }) => ({ value: key, label: name })),
          ]}
          value={of}
          onChange={(value) => setOf(value ?? ALL)}
        />
        <Group grow align="start">
          <NumberInput
            label="Amount in the year"
            required
            min={0}
            decimalScale={2}
            thousandSeparator=" "
            value={amount}
            onChange={setAmount}
          />
          <TextInput
            label="Currency"
            required
            maxLength={3}
            value={currency}
            onChange={(event) => setCurrency(event.currentTarget.value)}
          />
        </Group>
        <TextInput
          label="Note (optional)"
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DialogActions
          cancel={close}
          label="State it"
          act={() => stating.mutate()}
          pending={stating.isPending}
          disabled={amount === ""}
          failure={stating.error}
        />
      </Stack>
    </Dialog>
  );
}
