import { Button, Card, Group, List, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { Icon } from "../shell/Icon";
import { ColumnChoice } from "./ColumnChoice";
import type { AsRead } from "./files";

interface Props {
  importer: string;
  asRead: AsRead;
  inWords: (column: string) => string;
  /** Called when other columns were chosen; absent where nothing can be chosen any more. */
  changed?: () => void;
}

/** How a file was understood: numbers, dates, and which heading means what. */
export function HowRead({ importer, asRead, inWords, changed }: Props) {
  const [choosing, setChoosing] = useState(false);
  const { says, headings, columns, encoding } = asRead;
  const proposed = headings.filter(({ origin }) => origin === "proposed");
  const left = headings.filter(({ column }) => !column);
  return (
    <Card bg="var(--orderly-surface)" withBorder padding="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            How the file is read
          </Title>
          {changed && !choosing && (
            <Button
              variant="default"
              leftSection={<Icon name="edit" />}
              onClick={() => setChoosing(true)}
            >
              Change columns
            </Button>
          )}
        </Group>
        <List size="sm" spacing={4}>
          {says.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
          {encoding !== "UTF-8" && (
            <List.Item>The text is in {encoding}.</List.Item>
          )}
          {proposed.map(({ heading, column }) => (
            <List.Item key={heading}>
              “{heading}” is read as {inWords(column!)}.
            </List.Item>
          ))}
          {left.length > 0 && (
            <List.Item>
              Left out: {left.map(({ heading }) => heading).join(", ")}.
            </List.Item>
          )}
        </List>
        {changed && proposed.length > 0 && !choosing && (
          <Text size="sm" c="dimmed">
            These columns are proposed from the headings. Change them if one is
            wrong.
          </Text>
        )}
        {choosing && changed && (
          <ColumnChoice
            importer={importer}
            headings={headings}
            columns={columns}
            inWords={inWords}
            done={changed}
          />
        )}
      </Stack>
    </Card>
  );
}
