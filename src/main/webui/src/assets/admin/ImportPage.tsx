import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Failure } from "../../http/States";
import { DropFile } from "../../shell/DropFile";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { count } from "../../time/words";
import { ImportOutcome } from "./ImportOutcome";
import { ImportProgress } from "./ImportProgress";
import { useImport } from "./useImport";

/** Assets from a CSV file: first a trial that changes nothing, then for real. */
export default function ImportPage() {
  const [file, setFile] = useState<File>();
  const work = useImport();
  const { outcome, running } = work;
  const again = () => {
    setFile(undefined);
    work.forget();
  };

  return (
    <Sheet
      title="Import assets"
      width={1000}
      actions={
        <Button
          component="a"
          href="/api/assets/import/template"
          download
          variant="default"
          leftSection={<Icon name="download" />}
        >
          Template
        </Button>
      }
    >
      <Stack>
        {!file && (
          <>
            <Text c="dimmed">
              Assets are recognised by their control number: known ones are
              updated, new ones added. The file is tried first, and nothing
              changes until you have seen what would happen.
            </Text>
            <DropFile
              what="a CSV file"
              accept=".csv,text/csv"
              take={(chosen) => {
                setFile(chosen);
                work.start(chosen, true);
              }}
            />
          </>
        )}
        {file && running && (
          <ImportProgress
            file={file}
            dryRun={running.dryRun}
            sent={work.sent}
            cancel={work.cancel}
          />
        )}
        {file && !running && (
          <>
            <Group justify="space-between">
              <Text fw={600}>{file.name}</Text>
              <Button variant="default" onClick={again}>
                Choose another file
              </Button>
            </Group>
            {work.failure && (
              <Failure
                error={work.failure}
                retry={() => work.start(file, true)}
              />
            )}
            {work.cancelled && (
              <Alert color="yellow" role="status" title="Stopped">
                Rows that were imported before stay. The same file can be
                imported again: what is there already is left as it is.
              </Alert>
            )}
            {outcome && <ImportOutcome outcome={outcome} />}
            {outcome?.dryRun && outcome.created + outcome.updated > 0 && (
              <Group>
                <Button size="md" onClick={() => work.start(file, false)}>
                  Import {count(outcome.created + outcome.updated, "asset")}
                </Button>
                {outcome.failed > 0 && (
                  <Text size="sm" c="dimmed">
                    {count(outcome.failed, "row")} will be left out.
                  </Text>
                )}
              </Group>
            )}
            {outcome && !outcome.dryRun && (
              <AnchorLink to="/manage/assets">See the register</AnchorLink>
            )}
          </>
        )}
      </Stack>
    </Sheet>
  );
}
