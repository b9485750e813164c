import { Alert, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../http/States";
import { Back, backLook } from "../../shell/BackLink";
import { DropFile } from "../../shell/DropFile";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { count } from "../../time/words";
import { ImportedRecalls } from "./ImportedRecalls";
import { importRecalls } from "./recalls";

/** Recalls from openFDA's files: first a trial that changes nothing, then for real. */
export default function ImportRecallsPage() {
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const work = useMutation({
    mutationFn: ({ of, dryRun }: { of: File; dryRun: boolean }) =>
      importRecalls(of, dryRun, {}),
    onSuccess: ({ dryRun }) => {
      if (!dryRun) void client.invalidateQueries({ queryKey: ["recalls"] });
    },
  });
  const outcome = work.data;
  const changes = outcome ? outcome.created + outcome.updated : 0;
  const again = () => {
    setFile(undefined);
    work.reset();
  };

  return (
    <Sheet
      title="Import recalls"
      width={900}
      actions={
        <AnchorLink to="/work/recalls" {...backLook}>
          <Back>Recalls</Back>
        </AnchorLink>
      }
    >
      <Stack>
        {!file && (
          <>
            <Text c="dimmed">
              Take both files of openFDA, device recalls and device enforcement
              reports: one tells what to do, the other how bad it is. The same
              file can be imported again. It is tried first, and nothing changes
              until you have seen what would happen.
            </Text>
            <DropFile
              what="a JSON file"
              accept=".json,application/json"
              take={(chosen) => {
                setFile(chosen);
                work.mutate({ of: chosen, dryRun: true });
              }}
            />
          </>
        )}
        {file && (
          <Group justify="space-between">
            <Text fw={600}>{file.name}</Text>
            <Button variant="default" onClick={again} disabled={work.isPending}>
              Choose another file
            </Button>
          </Group>
        )}
        {work.isPending && (
          <Group role="status">
            <Loader size="sm" />
            <Text>
              {work.variables.dryRun
                ? "Comparing it with the register…"
                : "Importing…"}
            </Text>
          </Group>
        )}
        {work.isError && <Failure error={work.error} />}
        {file && outcome && <ImportedRecalls outcome={outcome} />}
        {file && outcome?.dryRun && changes > 0 && (
          <Button
            size="md"
            style={{ alignSelf: "flex-start" }}
            onClick={() => work.mutate({ of: file, dryRun: false })}
          >
            Import {count(changes, "recall")}
          </Button>
        )}
        {outcome && !outcome.dryRun && (
          <Alert color="green" icon={<Icon name="check" />}>
            <AnchorLink to="/work/recalls" underline="always">
              See the recalls that may concern our devices
            </AnchorLink>
          </Alert>
        )}
      </Stack>
    </Sheet>
  );
}
