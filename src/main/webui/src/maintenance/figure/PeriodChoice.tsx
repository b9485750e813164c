import { Group, Select, TextInput } from "@mantine/core";
import type { Asked, By } from "./figures";
import { byInWords } from "./words";

/** From when until when, and by what. */
export function PeriodChoice({
  asked,
  change,
}: {
  asked: Asked;
  change: (asked: Asked) => void;
}) {
  return (
    <Group align="end" gap="sm">
      <TextInput
        type="date"
        label="From"
        value={asked.from ?? ""}
        onChange={(event) =>
          change({ ...asked, from: event.currentTarget.value || undefined })
        }
      />
      <TextInput
        type="date"
        label="To"
        value={asked.to ?? ""}
        onChange={(event) =>
          change({ ...asked, to: event.currentTarget.value || undefined })
        }
      />
      <Select
        label="Groups"
        allowDeselect={false}
        data={(Object.keys(byInWords) as By[]).map((value) => ({
          value,
          label: byInWords[value],
        }))}
        value={asked.by ?? "class"}
        onChange={(by) => change({ ...asked, by: by ?? undefined })}
      />
    </Group>
  );
}
