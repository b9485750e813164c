import {
  Alert,
  Button,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Failure } from "../../http/States";
import { Attention } from "../../shell/Attention";
import { Icon } from "../../shell/Icon";
import { tell } from "../../shell/tell";
import { now } from "../../time/now";
import { CurrencyInput } from "../CurrencyInput";
import { inNames } from "../formula";
import { ledger, propose, type Formula } from "../ledger";
import { WhoseChoices } from "../WhoseChoices";
import { heading, lineInWords, spoken, unitInWords } from "../words";
import { DemandFields } from "./DemandFields";
import {
  emptyDemand,
  emptyEvent,
  entryOfDraft,
  problemsOf,
  type Draft,
} from "./draft";
import { EventFields } from "./EventFields";

/** What was measured and what happened. The amount is never typed: it follows from the formula. */
export function NewEntryForm({ formulas }: { formulas: readonly Formula[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const today = new Date(now()).toISOString().slice(0, 10);
  const formulaOf = (code: string) =>
    formulas.find(({ formula }) => formula === code);
  const form = useForm<Draft>({
    initialValues: {
      on: today,
      formula: "",
      currency: "",
      measured: {},
      events: [emptyEvent("", today)],
      demand: [emptyDemand],
      note: "",
    },
    validate: (draft) => problemsOf(draft, formulaOf(draft.formula)),
  });
  const draft = form.values;
  const formula = formulaOf(draft.formula);
  const proposing = useMutation({
    mutationFn: (given: Formula) => propose(entryOfDraft(form.values, given)),
    onSuccess: (entry) => {
      tell(`Proposed: entry ${entry.number}`);
      void client.invalidateQueries({ queryKey: [ledger] });
      return navigate({
        to: "/savings/entries/$number",
        params: { number: String(entry.number) },
      });
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(() => formula && proposing.mutate(formula))}
    >
      <Stack>
        <Select
          label="What was saved or spent"
          required
          data={formulas.map(({ formula: value, lineItem, terms }) => ({
            value,
            label: nameOf(value, lineItem, terms.length),
          }))}
          value={draft.formula || null}
          onChange={(code) =>
            form.setValues({
              formula: code ?? "",
              measured: {},
              events: [
                emptyEvent(formulaOf(code ?? "")?.evidence[0] ?? "", today),
              ],
            })
          }
          error={form.errors.formula}
        />
        {formula && <Reckoned formula={formula} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            type="date"
            label="Day it belongs to"
            required
            {...form.getInputProps("on")}
          />
          <CurrencyInput
            required={false}
            description="Only where no baseline says it"
            placeholder="EUR"
            {...form.getInputProps("currency")}
          />
          {formula?.terms
            .filter(({ baseline }) => !baseline)
            .map(({ name, unit, words }) => (
              <NumberInput
                key={name}
                label={heading(name)}
                description={[
                  words,
                  unitInWords(unit.replace("¤", draft.currency || "money")),
                ]
                  .filter(Boolean)
                  .join(", ")}
                required
                min={0}
                decimalScale={8}
                hideControls
                value={draft.measured[name] ?? ""}
                onChange={(value) =>
                  form.setFieldValue("measured", {
                    ...draft.measured,
                    [name]: value,
                  })
                }
                error={form.errors[`measured.${name}`]}
              />
            ))}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <WhoseChoices of={draft} change={(whose) => form.setValues(whose)} />
        </SimpleGrid>
        {form.errors.class && (
          <Text size="sm" c="var(--mantine-color-error)">
            {form.errors.class}
          </Text>
        )}
        <EventFields form={form} kinds={formula?.evidence ?? []} day={today} />
        {formula?.demand && <DemandFields form={form} />}
        <Textarea
          label="Note (optional)"
          maxLength={1000}
          autosize
          minRows={2}
          {...form.getInputProps("note")}
        />
        {proposing.isError && (
          <Attention>
            <Failure error={proposing.error} />
          </Attention>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={proposing.isPending}>
            Propose
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Two formulas may belong to one line; then the rest of the code tells them apart. */
function nameOf(
  code: string,
  line: Formula["lineItem"],
  terms: number,
): string {
  const rest = code.startsWith(line) ? code.slice(line.length) : code;
  const more = spoken(rest).replace("cost ", "").trim();
  return more && terms ? `${lineInWords[line]}: ${more}` : lineInWords[line];
}

function Reckoned({ formula: { text, terms } }: { formula: Formula }) {
  const baselines = terms.filter(({ baseline }) => baseline);
  return (
    <Alert color="gray" icon={<Icon name="coins" />} title="How it is reckoned">
      <Text size="sm" fw={600}>
        {inNames(
          text,
          terms.map(({ name, unit }) => ({ name, unit, value: 0 })),
        )}
      </Text>
      {baselines.length > 0 && (
        <Text size="sm">
          From the baselines:{" "}
          {baselines.map(({ name }) => spoken(name)).join(", ")}. You enter the
          rest.
        </Text>
      )}
    </Alert>
  );
}
