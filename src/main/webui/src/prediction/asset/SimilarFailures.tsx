import { Text } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import { calendarDate, date } from "../../time/calendar";
import { count } from "../../time/words";
import type { SimilarFailure } from "../risks";
import { modeInWords, percent } from "../words";
import classes from "./health.module.css";

/** Devices that looked like this one does now, and failed. */
export function SimilarFailures({
  similar,
}: {
  similar: readonly SimilarFailure[];
}) {
  if (!similar.length)
    return (
      <Text size="sm" c="dimmed">
        No device that failed looked like this one does now.
      </Text>
    );
  return (
    <ul className={classes.lines} aria-label="Similar past failures">
      {similar.map((past) => (
        <li key={`${past.assetId ?? past.device} ${past.failedOn}`}>
          <Text size="sm">
            <b className={classes.mode}>{modeInWords(past.mode)}</b>
            {", "}
            {past.daysBefore > 0
              ? `${count(past.daysBefore, "day")} after it looked like this`
              : "on the day it looked like this"}
          </Text>
          <Text size="sm" c="dimmed">
            {past.assetId ? (
              <AnchorLink
                to="/assets/$id"
                params={{ id: String(past.assetId) }}
                search={{ part: "health" }}
                size="sm"
                underline="always"
              >
                {[past.name, past.device].filter(Boolean).join(" ")}
              </AnchorLink>
            ) : (
              (past.name ?? past.device)
            )}{" "}
            · failed on {dayOf(past.failedOn)} · {percent(past.similarity)}{" "}
            alike
          </Text>
        </li>
      ))}
    </ul>
  );
}

function dayOf(at: string): string {
  return at.length === 10 ? calendarDate(at) : date(at);
}
