import { Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { tell } from "../../shell/tell";
import { decide, ledger, type Decision, type EntryLine } from "../ledger";
import { money } from "../money";

const asked: Record<
  Decision,
  { title: string; means: string; placeholder: string; done: string }
> = {
  accept: {
    title: "Accept",
    means: "It becomes documented and counts in the report.",
    placeholder: "Such as: invoice 4711 was seen",
    done: "Accepted",
  },
  reject: {
    title: "Reject",
    means: "It does not count, and its events may be used for another entry.",
    placeholder: "Such as: the pump was never rented",
    done: "Rejected",
  },
  ask: {
    title: "Ask",
    means: "It stays proposed, and your question stands beside it.",
    placeholder: "Such as: who counted the devices?",
    done: "Asked",
  },
  reverse: {
    title: "Reverse",
    means:
      "An entry of today takes it back. What was reported for its own period stays as it was.",
    placeholder: "Such as: the device was found",
    done: "Reversed",
  },
};

interface Props {
  entry: EntryLine;
  decision: Decision;
  close: () => void;
  /** After it was decided. */
  decided?: () => void;
}

/** Says what the decision means and asks why; Ctrl and Enter does it. */
export function DecideDialog({ entry, decision, close, decided }: Props) {
  const { title, means, placeholder, done } = asked[decision];
  const client = useQueryClient();
  const [why, setWhy] = useState("");
  const deciding = useMutation({
    mutationFn: () => decide(entry.number, decision, why.trim()),
    onSuccess: () => {
      tell(`${done}: entry ${entry.number}`);
      decided?.();
      close();
      return client.invalidateQueries({ queryKey: [ledger] });
    },
  });
  const act = () => {
    if (why.trim() && !deciding.isPending) deciding.mutate();
  };
  return (
    <Dialog opened close={close} title={`${title} entry ${entry.number}?`}>
      <Stack>
        <Text>
          <b>
            {entry.name}, {money(entry.amount, entry.currency)}.
          </b>{" "}
          {means}
        </Text>
        <Textarea
          label={decision === "ask" ? "Your question" : "Why"}
          required
          placeholder={placeholder}
          maxLength={1000}
          autosize
          minRows={2}
          data-autofocus
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
              act();
          }}
        />
        <DialogActions
          cancel={close}
          label={title}
          act={act}
          pending={deciding.isPending}
          disabled={!why.trim()}
          danger={decision !== "accept" && decision !== "ask"}
          failure={deciding.error}
        />
      </Stack>
    </Dialog>
  );
}
