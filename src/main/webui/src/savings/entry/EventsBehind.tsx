import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Panel } from "../../shell/Panel";
import { calendarDate } from "../../time/calendar";
import type { Entry } from "../ledger";
import classes from "../savings.module.css";
import { kindInWords, spoken } from "../words";
import { Traces } from "./Traces";

const FEW = 20;

/** What happened, each event with the way to where it can be seen. */
export function EventsBehind({ entry: { events, demand } }: { entry: Entry }) {
  const [all, setAll] = useState(false);
  return (
    <Panel title={`Events behind it (${events.length.toLocaleString()})`}>
      <Stack gap="sm">
        {!events.length && (
          <Text size="sm" c="dimmed">
            It has none of its own.
          </Text>
        )}
        <ul className={classes.events}>
          {events.slice(0, all ? undefined : FEW).map((event) => (
            <li key={`${event.kind} ${event.reference}`}>
              <Text size="sm" fw={600}>
                {kindInWords(event.kind)}, {calendarDate(event.on)}
              </Text>
              <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                {[event.words, event.reference].filter(Boolean).join(" · ")}
              </Text>
              <Traces of={event} />
            </li>
          ))}
        </ul>
        {!all && events.length > FEW && (
          <Button variant="default" onClick={() => setAll(true)}>
            Show all {events.length.toLocaleString()}
          </Button>
        )}
        {demand.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              Whose need it covers; no other entry may cover the same days
            </Text>
            <ul className={classes.events}>
              {demand.map((one, place) => (
                <li key={place}>
                  <Text size="sm">
                    {[spoken(one.classCode), one.department, one.need]
                      .filter(Boolean)
                      .join(", ")}
                    : {calendarDate(one.from)} to {calendarDate(one.to)}
                  </Text>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </Panel>
  );
}
