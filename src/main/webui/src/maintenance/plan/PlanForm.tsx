import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { models } from "../../assets/admin/catalogue";
import { AssetPicker } from "../../assets/admin/AssetPicker";
import { Failure } from "../../http/States";
import { classes as deviceClasses } from "../../location/search";
import { Attention } from "../../shell/Attention";
import { procedures } from "./procedures";
import { writePlan, type Plan } from "./plans";
import { draftOf, emptyDraft, faultsOf, textOf, type PlanDraft } from "./rule";
import { RuleInput } from "./RuleInput";

interface Props {
  /** The plan that is changed; none for a new one. */
  plan?: Plan;
  done: (plan: Plan) => unknown;
}

/** What a plan says. */
export function PlanForm({ plan, done }: Props) {
  const client = useQueryClient();
  const known = useQuery(models(undefined)).data;
  const kinds = useQuery(deviceClasses).data ?? [];
  const documents = useQuery(procedures).data?.items ?? [];
  const form = useForm<PlanDraft>({
    initialValues: plan ? draftOf(plan, known ?? []) : emptyDraft,
    validate: faultsOf,
  });
  const writing = useMutation({
    mutationFn: (draft: PlanDraft) =>
      writePlan(textOf(draft, known ?? []), plan),
    onSuccess: async (written) => {
      await Promise.all(
        ["plans", "plan", "due", "procedures"].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      );
      await done(written);
    },
  });
  const { scope, asset, modelId } = form.values;
  const classCode =
    scope === "class"
      ? form.values.classCode
      : scope === "model"
        ? known?.find(({ id }) => String(id) === modelId)?.classCode
        : undefined;
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => writing.mutate(draft))}>
      <Stack>
        {writing.isError && (
          <Attention key={writing.submittedAt}>
            <Failure error={writing.error} />
          </Attention>
        )}
        <TextInput
          label="Name"
          placeholder="Infusion pumps, yearly"
          maxLength={120}
          {...form.getInputProps("name")}
        />
        <Fieldset legend="For which devices">
          <Stack gap="sm">
            <SegmentedControl
              aria-label="For which devices"
              data={[
                { value: "class", label: "A class" },
                { value: "model", label: "A model" },
                { value: "asset", label: "One device" },
              ]}
              {...form.getInputProps("scope")}
              style={{ alignSelf: "flex-start" }}
            />
            {scope === "class" && (
              <Select
                label="Class"
                searchable
                data={kinds.map(({ code, name }) => ({
                  value: code,
                  label: name,
                }))}
                {...form.getInputProps("classCode")}
              />
            )}
            {scope === "model" && (
              <Select
                label="Model"
                searchable
                data={(known ?? []).map(({ id, maker, name }) => ({
                  value: String(id),
                  label: `${maker} ${name}`,
                }))}
                {...form.getInputProps("modelId")}
              />
            )}
            {scope === "asset" && (
              <>
                {asset && <Text fw={600}>{asset.words}</Text>}
                <AssetPicker
                  busy={false}
                  choose={({ id, name, controlNumber }) =>
                    form.setFieldValue("asset", {
                      id,
                      words: `${name}, ${controlNumber}`,
                    })
                  }
                />
                {form.errors.asset && (
                  <Text size="sm" c="var(--mantine-color-error)" role="alert">
                    {form.errors.asset}
                  </Text>
                )}
              </>
            )}
          </Stack>
        </Fieldset>
        <Fieldset legend="When it is due">
          <RuleInput form={form} classCode={classCode} />
          <Group grow preventGrowOverflow={false} align="flex-end" mt="sm">
            <NumberInput
              label="In time so many days before and after"
              min={0}
              max={365}
              allowDecimal={false}
              {...form.getInputProps("windowDays")}
            />
            {form.values.rule === "calendar" && (
              <TextInput
                type="date"
                label="Where it was never done, due on (optional)"
                {...form.getInputProps("firstDueOn")}
              />
            )}
          </Group>
          {form.values.rule === "calendar" && (
            <Checkbox
              mt="sm"
              label="Spread the first time of many devices"
              description="Otherwise all of them are due on the same day."
              {...form.getInputProps("spread", { type: "checkbox" })}
            />
          )}
        </Fieldset>
        <Select
          label="Procedure"
          searchable
          data={documents.map(({ id, code, title }) => ({
            value: String(id),
            label: `${title} (${code})`,
          }))}
          {...form.getInputProps("procedureId")}
        />
        <Group>
          <Button type="submit" size="md" loading={writing.isPending}>
            {plan ? "Save plan" : "Make plan"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
