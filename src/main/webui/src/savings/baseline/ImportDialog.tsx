import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Failure, Loading } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { DropFile } from "../../shell/DropFile";
import { Icon } from "../../shell/Icon";
import { count } from "../../time/words";
import { ledger } from "../ledger";
import { importBaselines, type Taken } from "./baselines";

const columns =
  "figure,scope,key,value,unit,from,to,source,observed,approvedBy,approvedOn";

/** Takes the figures of a file over; a bad row is left out and named. */
export function ImportDialog({ close }: { close: () => void }) {
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: importBaselines,
    onSuccess: () => client.invalidateQueries({ queryKey: [ledger] }),
  });
  return (
    <Dialog opened close={close} title="Baselines from a CSV file" size="lg">
      <Stack>
        <Text size="sm">
          Columns: <code style={{ overflowWrap: "anywhere" }}>{columns}</code>.
          A row that is right is taken over; one that is wrong is left out and
          named below.
        </Text>
        {taking.isPending ? (
          <Loading what="Taking the rows over" rows={2} />
        ) : (
          <DropFile
            what="a CSV file"
            accept=".csv,text/csv"
            take={(file) => taking.mutate(file)}
          />
        )}
        {taking.isError && <Failure error={taking.error} />}
        {taking.data && <Outcome of={taking.data} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Close
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Outcome({ of: { rows, taken, failed, problems } }: { of: Taken }) {
  return (
    <Alert
      role="status"
      color={failed ? "yellow" : "green"}
      icon={<Icon name={failed ? "warning" : "check"} />}
      title={`${taken.toLocaleString()} of ${count(rows, "row")} taken over`}
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
