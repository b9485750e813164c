import { Alert, Button, Stack } from "@mantine/core";
import { useState } from "react";
import { Icon } from "../shell/Icon";
import { NoteDialog } from "../shell/NoteDialog";
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
      <NoteDialog
        asked={
          asked && { ...reportWords[asked], title: reportWords[asked].ask }
        }
        name={name}
        placeholder={
          asked === "broken" ? "What is wrong with it?" : "What did you find?"
        }
        note={note}
        write={setNote}
        close={() => ask(undefined)}
        confirm={() => asked && file(asked)}
        pending={filing.isPending}
        error={filing.error}
      />
    </Stack>
  );
}
