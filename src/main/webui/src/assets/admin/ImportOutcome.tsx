import { Alert, Card, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { Icon } from "../../shell/Icon";
import { Rows, type Columns } from "../../shell/Rows";
import { count } from "../../time/words";
import type { Outcome, RowError } from "./import";
import { fieldInWords } from "./words";

/** What an import did or would do, in numbers, and every row that is wrong. */
export function ImportOutcome({ outcome }: { outcome: Outcome }) {
  const { dryRun, rows, created, updated, unchanged, failed } = outcome;
  const changed = created + updated;
  return (
    <Stack>
      <Alert
        color={failed ? "yellow" : "green"}
        icon={<Icon name={failed ? "warning" : "check"} />}
        role="status"
        title={titleOf(dryRun, changed, failed)}
      >
        {dryRun
          ? "This was a trial: nothing has changed yet."
          : failed
            ? "Mend the refused rows and import them again; the others are done."
            : "All rows are in the register."}
      </Alert>
      <SimpleGrid cols={{ base: 2, xs: 3, sm: 5 }} spacing="xs">
        <Tally n={rows} of="rows" />
        <Tally n={created} of={dryRun ? "would be added" : "added"} />
        <Tally n={updated} of={dryRun ? "would change" : "changed"} />
        <Tally n={unchanged} of="the same" />
        <Tally n={failed} of="with errors" />
      </SimpleGrid>
      {outcome.errors.length > 0 && (
        <div>
          <Title order={2} size="h4" mb="xs">
            {outcome.errors.length >= 1000
              ? "The first 1,000 errors"
              : count(outcome.errors.length, "error")}
          </Title>
          <Rows
            label="Errors"
            items={outcome.errors}
            columns={columns}
            keyOf={({ line, column, value }) => `${line}-${column}-${value}`}
          />
        </div>
      )}
    </Stack>
  );
}

function titleOf(dryRun: boolean, changed: number, failed: number): string {
  if (failed) return `${count(failed, "row")} cannot be taken`;
  if (changed === 0) return "Nothing to change: all is as in the file";
  return dryRun ? "The file is fine" : `${count(changed, "asset")} imported`;
}

function Tally({ n, of }: { n: number; of: string }) {
  return (
    <Card bg="var(--orderly-surface)" withBorder padding="sm">
      <Text size="xl" fw={700} lh={1.2}>
        {n.toLocaleString("en-GB")}
      </Text>
      <Text size="sm" c="dimmed">
        {of}
      </Text>
    </Card>
  );
}

const columns: Columns<RowError> = [
  {
    id: "line",
    header: "Line",
    cell: ({ row: { original: error } }) =>
      `Line\u00a0${error.line.toLocaleString("en-GB")}`,
    meta: { phone: "title" },
  },
  {
    id: "column",
    header: "Column",
    cell: ({ row: { original: error } }) =>
      error.column ? fieldInWords(error.column) : "",
  },
  {
    id: "value",
    header: "Value",
    cell: ({ row: { original: error } }) => error.value || "(empty)",
  },
  {
    id: "message",
    header: "What to do",
    accessorKey: "message",
    meta: { phone: "bare" },
  },
];
