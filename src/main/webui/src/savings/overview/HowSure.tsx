import { Alert, Button, List, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Failure } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Icon } from "../../shell/Icon";
import { Panel } from "../../shell/Panel";
import { verification, type Verified } from "../ledger";
import type { Report } from "../reports";
import classes from "../savings.module.css";

/** What stands behind the figures, and the means to check it. */
export function HowSure({ report }: { report: Report }) {
  const may = useAllowed("finance", "admin");
  const check = useQuery(verification);
  return (
    <Panel
      title="How sure is this?"
      actions={
        may && (
          <Button
            variant="default"
            size="sm"
            leftSection={<Icon name="check" />}
            loading={check.isFetching}
            onClick={() => void check.refetch()}
          >
            Verify the ledger
          </Button>
        )
      }
    >
      <List size="sm" spacing={4}>
        <List.Item>
          Every documented amount was accepted by finance, with a reason, and
          has its formula, its baselines and its events.
        </List.Item>
        <List.Item>
          The thin lines at the bars run from P10 to P90: resampling the devices
          or months behind a line, one in ten results was below, one in ten
          above.
        </List.Item>
        <List.Item>
          Nothing is changed afterwards: a correction is an entry of its own.
          {report.ledgerHead && (
            <>
              {" "}
              The ledger ends with{" "}
              <span className={classes.hash}>{report.ledgerHead}</span>
            </>
          )}
        </List.Item>
      </List>
      {check.isError && <Failure error={check.error} />}
      {check.data && !check.isFetching && <Outcome of={check.data} />}
    </Panel>
  );
}

function Outcome({ of }: { of: Verified }) {
  const broken = of.problem !== null;
  return (
    <Alert
      mt="sm"
      role="status"
      color={broken ? "red" : "green"}
      icon={<Icon name={broken ? "warning" : "check"} />}
      title={broken ? "The ledger is broken" : "The ledger is whole"}
    >
      <Text size="sm">
        {broken
          ? `${of.problem}${of.brokenEntry ? ` First wrong: entry ${of.brokenEntry}.` : ""}`
          : `${of.rows.toLocaleString()} rows of ${of.entries.toLocaleString()} entries were walked.`}
      </Text>
      {!broken && (
        <Text size="sm">
          Head: <span className={classes.hash}>{of.head}</span>
        </Text>
      )}
    </Alert>
  );
}
