import { List, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AnchorLink } from "../../shell/links";
import { Pager } from "../../shell/Pager";
import { Panel } from "../../shell/Panel";
import { calendarDate } from "../../time/calendar";
import { Traces } from "../entry/Traces";
import { unclaimedPage } from "../ledger";
import type { Report } from "../reports";
import { lineInWords } from "../words";

/** What is left out, and why: no usual value ever takes a missing figure's place. */
export function NotClaimed({ of }: { of: Report["notClaimed"] }) {
  const [page, setPage] = useState(0);
  const events = useQuery(unclaimedPage(page)).data;
  if (!of.length && !events?.total) return null;
  return (
    <Panel title="Not claimed, and why">
      <Stack gap="sm">
        {of.length > 0 && (
          <>
            <List size="sm" spacing={4}>
              {of.map(({ lineItem, why }) => (
                <List.Item key={lineItem}>
                  <b>{lineInWords[lineItem]}.</b> {why}
                </List.Item>
              ))}
            </List>
            <AnchorLink to="/savings/baselines" size="sm" underline="always">
              State the missing figures
            </AnchorLink>
          </>
        )}
        {!!events?.total && (
          <div>
            <Text size="sm" fw={600} mb={4}>
              Events that could not be counted
            </Text>
            <List size="sm" spacing={6}>
              {events.items.map((event) => (
                <List.Item key={`${event.lineItem} ${event.reference}`}>
                  {calendarDate(event.at.slice(0, 10))},{" "}
                  {lineInWords[event.lineItem]}: {event.why}{" "}
                  <Traces
                    of={{
                      kind: "",
                      words: null,
                      reference: event.reference,
                      assetId: event.assetId,
                      on: event.at.slice(0, 10),
                    }}
                  />
                </List.Item>
              ))}
            </List>
            <Pager of={events} go={setPage} />
          </div>
        )}
      </Stack>
    </Panel>
  );
}
