import { TextInput } from "@mantine/core";

interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/** The first and the last day, as two fields for a grid of the caller. */
export function DaysInput({
  of,
  change,
}: {
  of: Days;
  change: (days: Days) => void;
}) {
  return (
    <>
      <TextInput
        type="date"
        label="From"
        value={of.from ?? ""}
        onChange={(event) =>
          change({ from: event.currentTarget.value || undefined, to: of.to })
        }
      />
      <TextInput
        type="date"
        label="To"
        value={of.to ?? ""}
        onChange={(event) =>
          change({ from: of.from, to: event.currentTarget.value || undefined })
        }
      />
    </>
  );
}
