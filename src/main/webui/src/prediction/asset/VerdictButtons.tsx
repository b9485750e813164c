import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { Failure } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { Icon } from "../../shell/Icon";
import { useVerdict, verdictWords, type VerdictKind } from "./verdicts";

/** Two taps to say whether the prediction is right: the button, and the confirmation. */
export function VerdictButtons({
  assetId,
  name,
}: {
  assetId: number;
  name: string;
}) {
  const [asked, ask] = useState<VerdictKind>();
  const [note, setNote] = useState("");
  const [done, setDone] = useState(false);
  const saying = useVerdict(assetId);

  const open = (kind: VerdictKind) => {
    saying.reset();
    setNote("");
    setDone(false);
    ask(kind);
  };
  const say = (verdict: VerdictKind) =>
    saying.mutate(
      { verdict, ...(note.trim() && { note: note.trim() }) },
      {
        onSuccess: () => {
          ask(undefined);
          setDone(true);
        },
      },
    );

  return (
    <Stack gap="sm">
      <Group gap="xs" grow>
        <Button
          variant="default"
          leftSection={<Icon name="check" />}
          onClick={() => open("agree")}
        >
          {verdictWords.agree.button}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="close" />}
          onClick={() => open("not-a-fault")}
        >
          {verdictWords["not-a-fault"].button}
        </Button>
      </Group>
      <div role="status" style={done ? undefined : { display: "contents" }}>
        {done && (
          <Alert
            color="green"
            variant="light"
            icon={<Icon name="check" />}
            title="Thank you. It is written down."
          >
            The next training learns from it.
          </Alert>
        )}
      </div>
      <Dialog
        opened={!!asked}
        close={() => ask(undefined)}
        title={asked ? verdictWords[asked].ask : ""}
      >
        {asked && (
          <Stack>
            <Text>
              <b>{name}.</b> {verdictWords[asked].meaning}
            </Text>
            <Textarea
              label="Note (optional)"
              placeholder="What did you find?"
              maxLength={1000}
              autosize
              minRows={2}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            {saying.isError && <Failure error={saying.error} />}
            <Group grow preventGrowOverflow={false}>
              <Button
                variant="default"
                size="md"
                onClick={() => ask(undefined)}
              >
                Cancel
              </Button>
              <Button
                size="md"
                loading={saying.isPending}
                onClick={() => say(asked)}
                data-autofocus
              >
                {verdictWords[asked].confirm}
              </Button>
            </Group>
          </Stack>
        )}
      </Dialog>
    </Stack>
  );
}
