import {
  Group,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
} from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import type { PlanDraft } from "./rule";
import { catalogue, choicesOf } from "./signals";

const months = Array.from({ length: 12 }, (_, month) => ({
  value: String(month + 1),
  label: new Intl.DateTimeFormat("en-GB", { month: "long" }).format(
    new Date(2026, month, 1),
  ),
}));

const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
].map((label) => ({ value: label.toLowerCase(), label }));

interface Props {
  form: UseFormReturnType<PlanDraft>;
  /** The class of the devices, if it is known. */
  classCode: string | undefined;
}

/** What makes the work due. */
export function RuleInput({ form, classCode }: Props) {
  const { rule } = form.values;
  const signals = useQuery(catalogue).data ?? [];
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="What makes it due"
        data={[
          { value: "calendar", label: "Time" },
          { value: "meter", label: "Use" },
          { value: "signal", label: "A signal" },
          { value: "risk", label: "Risk" },
        ]}
        {...form.getInputProps("rule")}
        style={{ alignSelf: "flex-start" }}
      />
      {rule === "calendar" && (
        <>
          <Group grow preventGrowOverflow={false} align="flex-start">
            <NumberInput
              label="Every"
              min={1}
              max={240}
              allowDecimal={false}
              {...form.getInputProps("count")}
            />
            <Select
              label="Unit of time"
              allowDeselect={false}
              data={[
                { value: "D", label: "days" },
                { value: "W", label: "weeks" },
                { value: "M", label: "months" },
                { value: "Y", label: "years" },
              ]}
              {...form.getInputProps("unit")}
            />
          </Group>
          <MultiSelect
            label="Only in these months (optional)"
            data={months}
            clearable
            {...form.getInputProps("months")}
          />
          <MultiSelect
            label="Only on these days of the week (optional)"
            data={weekdays}
            clearable
            {...form.getInputProps("weekdays")}
          />
        </>
      )}
      {(rule === "meter" || rule === "signal") && (
        <Select
          label={rule === "meter" ? "Counter" : "Signal"}
          searchable
          data={choicesOf(signals, classCode, rule === "meter")}
          {...form.getInputProps("signal")}
        />
      )}
      {rule === "meter" && (
        <NumberInput
          label="After so much of it"
          min={0}
          {...form.getInputProps("every")}
        />
      )}
      {rule === "signal" && (
        <Group grow preventGrowOverflow={false} align="flex-start">
          <Select
            label="When it is"
            allowDeselect={false}
            data={[
              { value: "below", label: "below" },
              { value: "above", label: "above" },
            ]}
            {...form.getInputProps("side")}
          />
          <NumberInput label="Limit" {...form.getInputProps("limit")} />
        </Group>
      )}
      {rule === "risk" && (
        <NumberInput
          label="When the risk of a failure within 30 days is over (%)"
          min={1}
          max={99}
          {...form.getInputProps("risk")}
        />
      )}
    </Stack>
  );
}
