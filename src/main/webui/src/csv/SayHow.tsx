import { Alert, Button, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Icon } from "../shell/Icon";
import { ColumnChoice } from "./ColumnChoice";
import type { Said, Unclear } from "./files";

interface Props {
  importer: string;
  unclear: Unclear;
  /** What the service says about it. */
  detail: string;
  inWords: (column: string) => string;
  /** Called with what is said now; with nothing when the columns are remembered. */
  say: (said: Said) => void;
}

const words: Record<string, string> = {
  point: "1,234.50",
  comma: "1.234,50",
  "day-first": "day / month / year",
  "month-first": "month / day / year",
};

const encodings = [
  { value: "windows-1252", label: "Western Europe (Windows)" },
  { value: "windows-1250", label: "Central Europe (Windows)" },
  { value: "windows-1251", label: "Cyrillic (Windows)" },
  { value: "windows-1253", label: "Greek (Windows)" },
  { value: "windows-1254", label: "Turkish (Windows)" },
  { value: "windows-1257", label: "Baltic (Windows)" },
  { value: "x-macroman", label: "Western Europe (old Mac)" },
  { value: "shift_jis", label: "Japanese (Shift JIS)" },
  { value: "gb18030", label: "Chinese (GB 18030)" },
  { value: "big5", label: "Chinese (Big5)" },
  { value: "euc-kr", label: "Korean (EUC)" },
];

/** A file that does not show how it is written: asks for what is missing. */
export function SayHow({ importer, unclear, detail, inWords, say }: Props) {
  const [encoding, setEncoding] = useState<string | null>("windows-1252");
  return (
    <Alert
      color="yellow"
      icon={<Icon name="warning" />}
      role="alert"
      title="The file does not show how it is meant"
    >
      <Stack gap="sm">
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {detail}
        </Text>
        {(unclear.what === "numbers" || unclear.what === "dates") && (
          <Group gap="sm">
            {unclear.choices.map((choice, at) => (
              <Button
                key={choice}
                variant="default"
                onClick={() => say({ [unclear.what]: choice })}
              >
                {words[choice] ?? choice}
                {unclear.readings[at] && `: it is ${unclear.readings[at]}`}
              </Button>
            ))}
          </Group>
        )}
        {unclear.what === "encoding" && (
          <Group gap="sm" align="end">
            <Select
              label="The text is"
              data={encodings}
              value={encoding}
              allowDeselect={false}
              onChange={setEncoding}
            />
            <Button
              variant="default"
              onClick={() => encoding && say({ encoding })}
            >
              Read it so
            </Button>
          </Group>
        )}
        {unclear.what === "columns" && unclear.headings.length > 0 && (
          <ColumnChoice
            importer={importer}
            headings={unclear.headings}
            columns={unclear.columns}
            inWords={inWords}
            done={() => say({})}
          />
        )}
      </Stack>
    </Alert>
  );
}
