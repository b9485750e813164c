import { Text, Timeline } from "@mantine/core";
import { Name } from "../../maintenance/Name";
import { Panel } from "../../shell/Panel";
import { dateAndTime } from "../../time/calendar";
import type { Entry } from "../ledger";
import classes from "../savings.module.css";
import { decisionInWords } from "../words";

/** Who proposed, asked and decided, and why; and where it stands in the ledger. */
export function Decided({ entry }: { entry: Entry }) {
  return (
    <Panel title="What was said and decided">
      <Timeline bulletSize={14} lineWidth={2} mb="md">
        {entry.history.map(({ at, by, what, why }) => (
          <Timeline.Item
            key={`${at} ${what}`}
            title={
              <>
                {decisionInWords[what]} by <Name of={by} />
              </>
            }
          >
            {why && <Text size="sm">“{why}”</Text>}
            <Text size="sm" c="dimmed">
              {dateAndTime(at)}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
      <Text size="sm" fw={600}>
        Entry {entry.number} of the ledger
      </Text>
      <Text size="sm">
        The fingerprint of its row, which holds that of the row before:
      </Text>
      <p className={classes.hash} style={{ margin: 0 }}>
        {entry.hash}
      </p>
    </Panel>
  );
}
