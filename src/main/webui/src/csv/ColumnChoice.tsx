import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../http/States";
import { confirmColumns, givenTwice } from "./files";
import classes from "./csv.module.css";

export interface Choice {
  heading: string;
  column: string | null;
  example?: string;
}

interface Props {
  importer: string;
  headings: Choice[];
  columns: string[];
  inWords: (column: string) => string;
  /** Called when the choice is remembered. */
  done: () => void;
}

const leftOut = "";

/** Which heading of a file means which column; remembered for all files with these headings. */
export function ColumnChoice({
  importer,
  headings,
  columns,
  inWords,
  done,
}: Props) {
  const [chosen, setChosen] = useState(headings);
  const remember = useMutation({
    mutationFn: () =>
      confirmColumns(
        importer,
        chosen.map(({ heading, column }) => ({ heading, column })),
      ),
    onSuccess: done,
  });
  const twice = givenTwice(chosen);
  const data = [
    { value: leftOut, label: "Leave out" },
    ...columns.map((column) => ({ value: column, label: inWords(column) })),
  ];
  return (
    <Stack gap="sm">
      <Stack gap="xs" component="ul" className={classes.headings}>
        {chosen.map(({ heading, column, example }, at) => (
          <li key={heading} className={classes.heading}>
            <div className={classes.name}>
              <Text fw={600} size="sm">
                {heading}
              </Text>
              {example && (
                <Text size="sm" c="dimmed" truncate>
                  {example}
                </Text>
              )}
            </div>
            <Select
              aria-label={`What ${heading} means`}
              data={data}
              value={column ?? leftOut}
              allowDeselect={false}
              searchable
              error={
                column && twice.includes(column)
                  ? "Another heading means this, too"
                  : undefined
              }
              onChange={(value) =>
                setChosen(
                  chosen.map((one, i) =>
                    i === at ? { ...one, column: value || null } : one,
                  ),
                )
              }
            />
          </li>
        ))}
      </Stack>
      {remember.isError && <Failure error={remember.error} />}
      <Group>
        <Button
          onClick={() => remember.mutate()}
          loading={remember.isPending}
          disabled={twice.length > 0}
        >
          Use these columns
        </Button>
        <Text size="sm" c="dimmed">
          Remembered for files with the same headings.
        </Text>
      </Group>
    </Stack>
  );
}
