import { Button, Fieldset, SimpleGrid, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { Icon } from "../../shell/Icon";
import { emptyDemand, type Draft } from "./draft";

/** On which days a unit was needed that was neither rented nor bought. No other entry may cover the same. */
export function DemandFields({ form }: { form: UseFormReturnType<Draft> }) {
  return (
    <Fieldset legend="Whose need it covers">
      <Text size="sm" mb="xs">
        A unit of the class and department above, on each of these days. No
        other entry may cover the same days.
      </Text>
      {form.values.demand.map((_, at) => (
        <SimpleGrid key={at} cols={{ base: 1, xs: 3 }} mb="xs">
          <TextInput
            label="From"
            type="date"
            required
            {...form.getInputProps(`demand.${at}.from`)}
          />
          <TextInput
            label="To"
            type="date"
            required
            {...form.getInputProps(`demand.${at}.to`)}
          />
          <TextInput
            label="Which need (optional)"
            placeholder="Such as REQ-12/1"
            maxLength={80}
            {...form.getInputProps(`demand.${at}.need`)}
          />
        </SimpleGrid>
      ))}
      <Button
        variant="default"
        size="sm"
        leftSection={<Icon name="plus" />}
        onClick={() => form.insertListItem("demand", emptyDemand)}
      >
        Another unit
      </Button>
    </Fieldset>
  );
}
