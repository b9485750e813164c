import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isOwnForm, unclearIn, type Said } from "../../csv/files";
import { HowRead } from "../../csv/HowRead";
import { RefusedRows } from "../../csv/RefusedRows";
import { SayHow } from "../../csv/SayHow";
import { Failure, Loading, wordsOf } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { DropFile } from "../../shell/DropFile";
import { Icon } from "../../shell/Icon";
import { count } from "../../time/words";
import { ledger } from "../ledger";
import { baselinesDoor, importBaselines, type Taken } from "./baselines";

const columns =
  "figure,scope,key,value,unit,from,to,source,observed,approvedBy,approvedOn";

interface Run {
  file: File;
  said: Said;
  dryRun: boolean;
}

const same = (column: string) => column;

/** Takes the figures of a file over, after a trial; a bad row is left out and named. */
export function ImportDialog({ close }: { close: () => void }) {
  const client = useQueryClient();
  const [said, setSaid] = useState<Said>({});
  const taking = useMutation({
    mutationFn: async ({ file, said, dryRun }: Run) => {
      const read = await importBaselines(file, said, dryRun);
      return dryRun && isOwnForm(read.asRead)
        ? importBaselines(file, said, false)
        : read;
    },
    onSuccess: ({ dryRun }) =>
      dryRun ? undefined : client.invalidateQueries({ queryKey: [ledger] }),
  });
  const file = taking.variables?.file;
  const unclear = unclearIn(taking.error);
  const tries = (file: File, all: Said) => {
    setSaid(all);
    taking.mutate({ file, said: all, dryRun: true });
  };
  return (
    <Dialog opened close={close} title="Baselines from a CSV file" size="lg">
      <Stack>
        <Text size="sm">
          Columns: <code style={{ overflowWrap: "anywhere" }}>{columns}</code>.
          A row that is right is taken over; one that is wrong is left out and
          named below. A file that is written in another way, with semicolons
          say, is shown as it is read before anything is taken.
        </Text>
        {taking.isPending ? (
          <Loading what="Reading the rows" rows={2} />
        ) : (
          <DropFile
            what="a CSV file"
            accept=".csv,text/csv"
            take={(chosen) => tries(chosen, {})}
          />
        )}
        {file && unclear && (
          <SayHow
            importer="baselines"
            unclear={unclear}
            detail={wordsOf(taking.error).detail}
            inWords={same}
            say={(more) => tries(file, { ...said, ...more })}
          />
        )}
        {taking.isError && !unclear && <Failure error={taking.error} />}
        {taking.data && file && (
          <>
            <HowRead
              importer="baselines"
              asRead={taking.data.asRead}
              inWords={same}
              {...(taking.data.dryRun && { changed: () => tries(file, said) })}
            />
            <Outcome of={taking.data} />
            {taking.data.failed > 0 && (
              <RefusedRows door={baselinesDoor} file={file} said={said} />
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Close
          </Button>
          {file && taking.data?.dryRun && taking.data.taken > 0 && (
            <Button
              onClick={() => taking.mutate({ file, said, dryRun: false })}
            >
              Take {count(taking.data.taken, "row")} over
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}

function Outcome({
  of: { rows, taken, failed, problems, dryRun },
}: {
  of: Taken;
}) {
  return (
    <Alert
      role="status"
      color={failed ? "yellow" : "green"}
      icon={<Icon name={failed ? "warning" : "check"} />}
      title={
        dryRun
          ? `${taken.toLocaleString()} of ${count(rows, "row")} can be taken over`
          : `${taken.toLocaleString()} of ${count(rows, "row")} taken over`
      }
    >
      {problems.length > 0 && (
        <List size="sm" spacing={4} mah={260} style={{ overflowY: "auto" }}>
          {problems.map(({ line, why }) => (
            <List.Item key={line}>
              Line {line.toLocaleString()}: {why}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
