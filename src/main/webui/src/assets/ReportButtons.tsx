import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { Failure } from "../http/States";
import { Dialog } from "../shell/Dialog";
import { Icon } from "../shell/Icon";
import classes from "./ReportButtons.module.css";
import { reportWords, useFiling, type ReportKind } from "./reports";

interface Props {
  assetId: number;
  name: string;
  /** The place that the person was sent to, in words. */
  place?: string | undefined;
}

/** Two taps to say what is wrong: the button, and the confirmation. */
export function ReportButtons({ assetId, name, place }: Props) {
  const [asked, ask] = useState<ReportKind>();
  const [note, setNote] = useState("");
  const [done, setDone] = useState<ReportKind>();
  const filing = useFiling(assetId);

  const open = (kind: ReportKind) => {
    filing.reset();
    setNote("");
    setDone(undefined);
    ask(kind);
  };
  const file = (kind: ReportKind) =>
    filing.mutate(
      {
        kind,
        ...(note.trim() && { note: note.trim() }),
        ...(place && { place }),
      },
      {
        onSuccess: () => {
          ask(undefined);
          setDone(kind);
        },
      },
    );

  return (
    <Stack gap="sm">
      <div className={classes.buttons}>
        <Button
          variant="default"
          size="md"
          leftSection={<Icon name="missing" />}
          onClick={() => open("not-there")}
        >
          Not there
        </Button>
        <Button
          variant="default"
          size="md"
          leftSection={<Icon name="broken" />}
          onClick={() => open("broken")}
        >
          It’s broken
        </Button>
      </div>
      <div role="status">
        {done && (
          <Alert
            color="green"
            variant="light"
            icon={<Icon name="check" />}
            title={reportWords[done].done}
          >
            {reportWords[done].undo}
          </Alert>
        )}
      </div>
      <Dialog
        opened={!!asked}
        close={() => ask(undefined)}
        title={asked ? reportWords[asked].ask : ""}
      >
        {asked && (
          <Stack>
            <Text>
              <b>{name}.</b> {reportWords[asked].meaning}
            </Text>
            <Textarea
              label="Note (optional)"
              placeholder={
                asked === "broken"
                  ? "What is wrong with it?"
                  : "What did you find?"
              }
              maxLength={1000}
              autosize
              minRows={2}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            {filing.isError && <Failure error={filing.error} />}
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
                loading={filing.isPending}
                onClick={() => file(asked)}
                data-autofocus
              >
                {reportWords[asked].confirm}
              </Button>
            </Group>
          </Stack>
        )}
      </Dialog>
    </Stack>
  );
}
