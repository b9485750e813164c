import {
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { departments } from "../../assets/admin/catalogue";
import { violationsOf } from "../../http/violations";
import { usePlaces } from "../../location/places";
import { classes } from "../../location/search";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { tell } from "../../shell/tell";
import { CurrencyInput } from "../CurrencyInput";
import { formulas, ledger } from "../ledger";
import { heading, unitInWords } from "../words";
import { enterBaseline, type Scope } from "./baselines";
import { neededBy } from "./figures";

const scopes: { value: Scope; label: string }[] = [
  { value: "class", label: "A class of devices" },
  { value: "department", label: "A department" },
  { value: "site", label: "A site" },
  { value: "all", label: "All devices" },
];

const fields = [
  "figure",
  "scope",
  "key",
  "value",
  "from",
  "to",
  "source",
  "observed",
  "approvedBy",
  "approvedOn",
] as const;

/** States a figure of the time before, with its document and who approved it. */
export function BaselineDialog({
  figure,
  close,
}: {
  figure: string;
  close: () => void;
}) {
  const client = useQueryClient();
  const needed = neededBy(useQuery(formulas).data ?? []);
  const form = useForm({
    initialValues: {
      figure,
      scope: "class" as Scope,
      key: "",
      value: "" as number | string,
      currency: "EUR",
      from: "",
      to: "",
      source: "",
      observed: "",
      approvedBy: "",
      approvedOn: "",
    },
    validate: {
      figure: (value) => (value ? null : "Choose a figure"),
      key: (value, { scope }) =>
        scope === "all" || value ? null : "Say of which devices",
      value: (value) => (value === "" ? "Enter the value" : null),
      from: (value) => (value ? null : "From which day?"),
      to: (value) => (value ? null : "To which day?"),
      source: (value) => (value.trim() ? null : "Which document says so?"),
      approvedBy: (value) => (value.trim() ? null : "Who approved it?"),
      approvedOn: (value) => (value ? null : "When was it approved?"),
    },
  });
  const chosen = needed.find(({ name }) => name === form.values.figure);
  const money = chosen?.unit.startsWith("¤") ?? false;
  const entering = useMutation({
    mutationFn: (values: typeof form.values) =>
      enterBaseline({
        figure: values.figure,
        scope: values.scope,
        key: values.scope === "all" ? "" : values.key,
        value: Number(values.value),
        unit: (chosen?.unit ?? "1").replace("¤", values.currency),
        from: values.from,
        to: values.to,
        source: values.source.trim(),
        observed: values.observed.trim() || null,
        approvedBy: values.approvedBy.trim(),
        approvedOn: values.approvedOn,
      }),
    onSuccess: ({ version }) => {
      tell(`Stated, version ${version}`);
      close();
      return client.invalidateQueries({ queryKey: [ledger] });
    },
    onError: (error) => form.setErrors(violationsOf(error, fields)),
  });
  return (
    <Dialog opened close={close} title="A figure of the time before" size="lg">
      <form
        noValidate
        onSubmit={form.onSubmit((values) => entering.mutate(values))}
      >
        <Stack>
          <Select
            label="Figure"
            required
            searchable
            data={needed.map(({ name, words }) => ({
              value: name,
              label: `${heading(name)}: ${words}`,
            }))}
            {...form.getInputProps("figure")}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Select
              label="Of"
              allowDeselect={false}
              data={scopes}
              value={form.values.scope}
              onChange={(scope) =>
                form.setValues({ scope: (scope ?? "class") as Scope, key: "" })
              }
            />
            <KeyInput
              scope={form.values.scope}
              {...form.getInputProps("key")}
            />
            <NumberInput
              label="Value"
              required
              min={0}
              decimalScale={8}
              hideControls
              description={
                chosen
                  ? unitWords(chosen.unit, form.values.currency)
                  : undefined
              }
              {...form.getInputProps("value")}
            />
            {money && (
              <CurrencyInput
                description="Three letters"
                {...form.getInputProps("currency")}
              />
            )}
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              type="date"
              label="Observed from"
              required
              {...form.getInputProps("from")}
            />
            <TextInput
              type="date"
              label="Observed to"
              required
              {...form.getInputProps("to")}
            />
          </SimpleGrid>
          <TextInput
            label="Document that says so"
            required
            maxLength={400}
            {...form.getInputProps("source")}
          />
          <TextInput
            label="How it was observed (optional)"
            maxLength={400}
            placeholder="Such as: by watching, from the books"
            {...form.getInputProps("observed")}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              label="Approved by"
              required
              maxLength={80}
              {...form.getInputProps("approvedBy")}
            />
            <TextInput
              type="date"
              label="Approved on"
              required
              {...form.getInputProps("approvedOn")}
            />
          </SimpleGrid>
          <DialogActions
            cancel={close}
            label="State it"
            pending={entering.isPending}
            failure={entering.error}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function unitWords(unit: string, currency: string): string {
  return unit === "1/a"
    ? "a year; a share of the fleet as 0.118, not 11.8"
    : unitInWords(unit.replace("¤", currency || "¤"));
}

function KeyInput({
  scope,
  ...input
}: {
  scope: Scope;
  value?: string;
  onChange?: (key: string) => void;
  error?: React.ReactNode;
}) {
  const { data: kinds = [] } = useQuery(classes);
  const { data: wards = [] } = useQuery(departments);
  const { data: places } = usePlaces();
  if (scope === "all") return null;
  const data = {
    class: kinds.map(({ code, name }) => ({ value: code, label: name })),
    department: wards.map(({ name }) => name),
    site: (places?.sites ?? []).map(({ code, name }) => ({
      value: code,
      label: name,
    })),
  }[scope];
  return (
    <Select
      label="Which"
      required
      searchable
      data={data}
      value={input.value || null}
      onChange={(key) => input.onChange?.(key ?? "")}
      error={input.error}
    />
  );
}
