import {
  Autocomplete,
  Button,
  Fieldset,
  Group,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { classes } from "../../location/search";
import { departments, distinct, models } from "./catalogue";
import type { Draft } from "./draft";
import { criticalityChoices, factWords, statusChoices } from "./words";
import readable from "../../shell/readable.module.css";

interface Props {
  form: UseFormReturnType<Draft>;
  save: (draft: Draft) => void;
  saving: boolean;
  /** The word on the button. */
  action: string;
  /** Shown above the fields: a refusal, or a conflict to settle. */
  notice?: ReactNode;
  /** For those who may look but not change. */
  readOnly?: boolean;
}

/** The facts of one asset. */
export function AssetForm({
  form,
  save,
  saving,
  action,
  notice,
  readOnly = false,
}: Props) {
  const { classCode, maker } = form.getValues();
  const { data: allClasses = [] } = useQuery(classes);
  const { data: ofClass = [] } = useQuery(models(classCode || undefined));
  const { data: allDepartments = [] } = useQuery(departments);
  const field = (name: keyof Draft) => ({
    label: factWords[name],
    ...form.getInputProps(name),
  });
  const ofMaker = ofClass.filter((model) => !maker || model.maker === maker);

  return (
    <form
      onSubmit={form.onSubmit(save, (faults) =>
        form.getInputNode(Object.keys(faults)[0] ?? "")?.focus(),
      )}
      noValidate
    >
      <Fieldset
        variant="unstyled"
        disabled={readOnly}
        className={readOnly ? readable.readable : undefined}
      >
        <Stack>
          {notice}
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput {...field("controlNumber")} required maxLength={40} />
            <TextInput
              {...field("name")}
              maxLength={120}
              description="Left empty, the name of its class"
              inputWrapperOrder={["label", "input", "description", "error"]}
            />
            <Select
              {...field("classCode")}
              required
              searchable
              data={allClasses.map(({ code, name }) => ({
                value: code,
                label: name,
              }))}
            />
            <Autocomplete
              {...field("maker")}
              required
              maxLength={120}
              data={distinct(ofClass.map((model) => model.maker))}
            />
            <Autocomplete
              {...field("model")}
              required
              maxLength={120}
              data={distinct(ofMaker.map((model) => model.name))}
            />
            <TextInput {...field("serialNumber")} maxLength={60} />
            <TextInput
              {...field("udiDi")}
              maxLength={250}
              description="A whole UDI is split into its parts"
              inputWrapperOrder={["label", "input", "description", "error"]}
            />
            <TextInput {...field("lot")} maxLength={60} />
            <TextInput {...field("manufacturedOn")} type="date" />
            <TextInput {...field("expiresOn")} type="date" />
            <TextInput {...field("firmware")} maxLength={60} />
            <Autocomplete
              {...field("department")}
              required
              maxLength={80}
              data={allDepartments.map(({ name }) => name)}
            />
            <Select
              {...field("criticality")}
              allowDeselect={false}
              data={criticalityChoices}
            />
            <Select
              {...field("status")}
              allowDeselect={false}
              data={statusChoices}
            />
            <TextInput {...field("acquiredOn")} type="date" />
            <Group grow align="flex-start" gap="xs">
              <TextInput {...field("acquisitionCost")} inputMode="decimal" />
              <TextInput
                {...field("currency")}
                maxLength={3}
                placeholder="EUR"
                autoCapitalize="characters"
              />
            </Group>
          </SimpleGrid>
          {!readOnly && (
            <Group>
              <Button type="submit" loading={saving}>
                {action}
              </Button>
            </Group>
          )}
        </Stack>
      </Fieldset>
    </form>
  );
}
