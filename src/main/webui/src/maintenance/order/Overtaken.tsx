import { Alert, Stack, Text } from "@mantine/core";
import { Attention } from "../../shell/Attention";
import { Icon } from "../../shell/Icon";
import type { Difference } from "./differences";

/** Somebody else was faster: what they changed. What was typed stays where it is. */
export function Overtaken({ changes }: { changes: Difference[] | undefined }) {
  if (!changes) return null;
  return (
    <Attention>
      <Alert
        color="yellow"
        role="alert"
        icon={<Icon name="people" />}
        title="Somebody changed this order meanwhile"
      >
        <Stack gap={4}>
          {changes.map(({ fact, before, now }) => (
            <Text size="sm" key={fact}>
              {fact}: {before} → <b>{now}</b>
            </Text>
          ))}
          <Text size="sm" mt={4}>
            Nothing of yours is lost or sent yet. If it still holds, send it
            again.
          </Text>
        </Stack>
      </Alert>
    </Attention>
  );
}
