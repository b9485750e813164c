import { Alert, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Loading } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { Panel } from "../../shell/Panel";
import { Rows } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { count } from "../../time/words";
import { Amount } from "../Amount";
import { comparison, type Comparison } from "../reports";
import classes from "../savings.module.css";
import { caseColumns } from "./caseColumns";

/** Our own savings beside published ones, for a thousand devices, with the arithmetic. */
export default function ComparisonPage() {
  const answer = useQuery(comparison);
  return (
    <Sheet title="Comparison" width={1400}>
      <Answer of={answer} loading={<Loading rows={6} />}>
        {(known) => <Shown of={known} />}
      </Answer>
    </Sheet>
  );
}

function Shown({
  of: { synthetic, devices, own, cases, note },
}: {
  of: Comparison;
}) {
  return (
    <Stack>
      <Alert
        color="yellow"
        icon={<Icon name="warning" />}
        title="Orders of magnitude only"
      >
        <Text size="sm">{note}</Text>
      </Alert>
      <Panel
        title={`${synthetic ? "This synthetic hospital" : "This hospital"}, ${count(devices, "device")}`}
      >
        {own.length ? (
          <div className={classes.heads}>
            {own.map((one) => (
              <div key={one.currency}>
                <Text size="sm" c="dimmed">
                  Hard savings of twelve months for 1,000 devices
                </Text>
                <Amount of={one.per1000Devices} currency={one.currency} big />
                <Text size="sm">
                  Documented, before the cost of the programme:{" "}
                  <Amount of={one.documentedPerYear} currency={one.currency} />
                </Text>
                <Text size="sm" c="dimmed">
                  {one.arithmetic}
                </Text>
              </div>
            ))}
          </div>
        ) : (
          <Text size="sm" c="dimmed">
            Nothing is documented yet.
          </Text>
        )}
      </Panel>
      <Panel title="Published cases">
        <Rows
          label="Published cases"
          items={cases}
          columns={caseColumns}
          keyOf={({ name, what }) => `${name} ${what}`}
        />
      </Panel>
    </Stack>
  );
}
