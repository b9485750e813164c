import { Alert, List, Stack, Text } from "@mantine/core";
import { Problem } from "../../http/problem";
import { Failure } from "../../http/States";
import { Icon } from "../../shell/Icon";

/** Everything that is wrong with a drawing, each in a sentence. */
export function Refused({ error }: { error: unknown }) {
  const messages = messagesOf(error);
  if (!messages.length) return <Failure error={error} />;
  return (
    <Alert
      color="red"
      role="alert"
      icon={<Icon name="warning" />}
      title="This does not fit the plan"
    >
      <Stack gap="xs">
        <List size="sm" spacing={4}>
          {messages.map((message, place) => (
            <List.Item key={place}>{message}</List.Item>
          ))}
        </List>
        <Text size="sm">
          The zones they name have a dashed red outline on the drawing.
        </Text>
      </Stack>
    </Alert>
  );
}

/** The sentences of a refusal; none when the failure is of another kind. */
export function messagesOf(error: unknown): string[] {
  return error instanceof Problem
    ? error.violations.map(({ message }) => message)
    : [];
}
