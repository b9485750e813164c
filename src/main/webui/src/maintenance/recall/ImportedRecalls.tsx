import { Alert, SimpleGrid, Stack, Text } from "@mantine/core";
import { Icon } from "../../shell/Icon";
import { Rows, type Columns } from "../../shell/Rows";
import { count } from "../../time/words";
import type { RecallOutcome } from "./recalls";
import { Tally } from "./Tally";

type Fault = RecallOutcome["errors"][number];

const columns: Columns<Fault> = [
  {
    id: "element",
    header: "Element",
    cell: ({ row: { original: fault } }) => `Element ${fault.element}`,
    meta: { phone: "title" },
  },
  {
    id: "number",
    header: "Recall",
    cell: ({ row: { original: fault } }) => fault.number ?? "no number",
  },
  {
    id: "message",
    header: "What is wrong",
    accessorKey: "message",
    meta: { phone: "bare" },
  },
];

/** What an import did or would do. */
export function ImportedRecalls({ outcome }: { outcome: RecallOutcome }) {
  const { dryRun, created, updated, unchanged, failed, matched } = outcome;
  return (
    <Stack>
      <Alert
        color={failed ? "yellow" : "green"}
        icon={<Icon name={failed ? "warning" : "check"} />}
        role="status"
        title={
          failed
            ? `${count(failed, "element")} cannot be read`
            : created + updated
              ? dryRun
                ? "The file is fine"
                : "Imported"
              : "Nothing to change: all is as in the file"
        }
      >
        {dryRun
          ? "This was a trial: nothing has changed yet."
          : matched
            ? "Decide now about the devices that may be concerned."
            : "None of our devices is newly concerned."}
      </Alert>
      <SimpleGrid cols={{ base: 2, xs: 3, sm: 5 }} spacing="xs">
        <Tally n={created} of={dryRun ? "would be added" : "added"} />
        <Tally n={updated} of={dryRun ? "would change" : "changed"} />
        <Tally n={unchanged} of="the same" />
        <Tally n={failed} of="left out" />
        <Tally n={matched} of="devices newly matched" />
      </SimpleGrid>
      {outcome.errors.length > 0 && (
        <div>
          <Text fw={600} mb="xs">
            Left out
          </Text>
          <Rows
            label="Elements that were left out"
            items={outcome.errors}
            columns={columns}
            keyOf={({ element }) => element}
          />
        </div>
      )}
    </Stack>
  );
}
