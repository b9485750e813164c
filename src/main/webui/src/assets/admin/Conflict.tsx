import { Alert, List, Radio, Stack, Text } from "@mantine/core";
import { Icon } from "../../shell/Icon";
import type { Draft } from "./draft";
import type { Clash, Merge } from "./merge";
import { factWords, valueInWords } from "./words";

interface Props {
  of: Merge;
  values: Draft;
  choose: (field: keyof Draft, value: string) => void;
}

/** Somebody else was faster: what they changed, and for what both changed, which is to stand. */
export function Conflict({ of: { clashes, taken }, values, choose }: Props) {
  return (
    <Alert
      color="yellow"
      role="alert"
      icon={<Icon name="people" />}
      title="Someone else changed this asset while you did"
    >
      <Stack gap="sm">
        <Text size="sm">
          Nothing is saved yet. Look through what differs, then save again.
        </Text>
        {clashes.map((clash) => (
          <Radio.Group
            key={clash.field}
            label={factWords[clash.field]}
            value={
              values[clash.field].trim() === clash.theirs ? "theirs" : "mine"
            }
            onChange={(whose) =>
              choose(
                clash.field,
                whose === "theirs" ? clash.theirs : clash.mine,
              )
            }
          >
            <Stack gap={6} mt={4}>
              <Radio value="mine" label={`Mine: ${shown(clash, clash.mine)}`} />
              <Radio
                value="theirs"
                label={`Theirs: ${shown(clash, clash.theirs)}`}
              />
            </Stack>
          </Radio.Group>
        ))}
        {taken.length > 0 && (
          <div>
            <Text size="sm">Taken over from them:</Text>
            <List size="sm">
              {taken.map((change) => (
                <List.Item key={change.field}>
                  {factWords[change.field]}: {shown(change, change.before)} →{" "}
                  {shown(change, change.theirs)}
                </List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Alert>
  );
}

function shown({ field }: Clash, value: string): string {
  return valueInWords(field, value) || "(empty)";
}
