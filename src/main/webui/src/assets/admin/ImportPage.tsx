import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { unclearIn, type Said } from "../../csv/files";
import { HowRead } from "../../csv/HowRead";
import { RefusedRows } from "../../csv/RefusedRows";
import { SayHow } from "../../csv/SayHow";
import { Failure, wordsOf } from "../../http/States";
import { DropFile } from "../../shell/DropFile";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { count } from "../../time/words";
import { ImportOutcome } from "./ImportOutcome";
import { ImportProgress } from "./ImportProgress";
import { door } from "./import";
import { useImport } from "./useImport";
import { fieldInWords } from "./words";

/** Assets from a CSV file: first a trial that changes nothing, then for real. */
export default function ImportPage() {
  const [file, setFile] = useState<File>();
  const [said, setSaid] = useState<Said>({});
  const work = useImport();
  const { outcome, running } = work;
  const unclear = unclearIn(work.failure);
  const again = () => {
    setFile(undefined);
    setSaid({});
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
                work.start(chosen, said, true);
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
            {unclear && (
              <SayHow
                importer="assets"
                unclear={unclear}
                detail={wordsOf(work.failure).detail}
                inWords={fieldInWords}
                say={(more) => {
                  const all = { ...said, ...more };
                  setSaid(all);
                  work.start(file, all, true);
                }}
              />
            )}
            {work.failure && !unclear && (
              <Failure
                error={work.failure}
                retry={() => work.start(file, said, true)}
              />
            )}
            {work.cancelled && (
              <Alert color="yellow" role="status" title="Stopped">
                Rows that were imported before stay. The same file can be
                imported again: what is there already is left as it is.
              </Alert>
            )}
            {outcome && (
              <HowRead
                importer="assets"
                asRead={outcome.asRead}
                inWords={fieldInWords}
                {...(outcome.dryRun && {
                  changed: () => work.start(file, said, true),
                })}
              />
            )}
            {outcome && <ImportOutcome outcome={outcome} />}
            {!!outcome?.failed && (
              <RefusedRows door={door} file={file} said={said} />
            )}
            {outcome?.dryRun && outcome.created + outcome.updated > 0 && (
              <Group>
                <Button size="md" onClick={() => work.start(file, said, false)}>
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
