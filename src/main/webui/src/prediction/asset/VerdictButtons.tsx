import { Alert, Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { Icon } from "../../shell/Icon";
import { NoteDialog } from "../../shell/NoteDialog";
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
      <NoteDialog
        asked={
          asked && { ...verdictWords[asked], title: verdictWords[asked].ask }
        }
        name={name}
        placeholder="What did you find?"
        note={note}
        write={setNote}
        close={() => ask(undefined)}
        confirm={() => asked && say(asked)}
        pending={saying.isPending}
        error={saying.error}
      />
    </Stack>
  );
}
