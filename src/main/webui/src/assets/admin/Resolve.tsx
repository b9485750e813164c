import { Checkbox, Stack, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { tell } from "../../shell/tell";
import { resolveReport, type Report } from "./reports";

/** Closes a report, and after a repair puts the asset back in service. */
export function Resolve({
  report,
  close,
}: {
  report: Report;
  close: () => void;
}) {
  const client = useQueryClient();
  const repair = report.kind === "broken";
  const [note, setNote] = useState("");
  const [back, setBack] = useState(repair);
  const resolving = useMutation({
    mutationFn: () => resolveReport(report.id, note, repair && back),
    onSuccess: ({ assetStatus }) => {
      void client.invalidateQueries();
      tell(
        repair && back && assetStatus !== "in-service"
          ? `Resolved. ${report.controlNumber} stays out of service: it has another open report.`
          : `The report on ${report.controlNumber} is resolved.`,
      );
      close();
    },
  });
  return (
    <Dialog opened close={close} title={`Resolve: ${report.controlNumber}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          resolving.mutate();
        }}
      >
        <Stack>
          <Textarea
            label="What was found or done"
            placeholder={
              repair ? "Battery replaced, tested" : "Found in the store room"
            }
            maxLength={1000}
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            data-autofocus
          />
          {repair && (
            <Checkbox
              label="Back in service"
              description="It may be used again."
              checked={back}
              onChange={(event) => setBack(event.currentTarget.checked)}
            />
          )}
          <DialogActions
            cancel={close}
            label="Resolve"
            pending={resolving.isPending}
            failure={resolving.error}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
