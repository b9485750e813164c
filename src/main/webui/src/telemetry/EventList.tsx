import { Button, Text } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { Answer, Loading } from "../http/States";
import { dateAndTime } from "../time/calendar";
import { inWords, type Marked } from "./events";
import classes from "./telemetry.module.css";

const few = 10;

/** Errors, failed self-tests, failures and visits of the chosen time in words, the newest first. */
export function EventList({ of }: { of: UseQueryResult<Marked[]> }) {
  const [all, setAll] = useState(false);
  return (
    <Answer
      of={of}
      loading={<Loading what="Loading what happened" rows={2} />}
      empty={{
        when: (events) => !events.length,
        show: (
          <Text size="sm" c="dimmed">
            No errors, failures or visits in this time.
          </Text>
        ),
      }}
    >
      {(events) => (
        <>
          <ol className={classes.events} aria-label="What happened to it">
            {events.slice(0, all ? undefined : few).map((event, place) => (
              <li key={`${event.at} ${place}`}>
                <span>{dateAndTime(event.at)}</span>
                <span>{inWords(event)}</span>
              </li>
            ))}
          </ol>
          {!all && events.length > few && (
            <Button variant="default" mt="sm" onClick={() => setAll(true)}>
              Show all {events.length}
            </Button>
          )}
        </>
      )}
    </Answer>
  );
}
