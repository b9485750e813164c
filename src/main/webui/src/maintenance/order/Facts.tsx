import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { dateAndTime } from "../../time/calendar";
import { count, lasting } from "../../time/words";
import { useNames } from "../team";
import { isOut } from "./DeviceOf";
import { Due } from "./Due";
import classes from "./order.module.css";
import type { Order } from "./orders";
import {
  downtimeInWords,
  findingInWords,
  priorityInWords,
  sourceInWords,
} from "./words";

/** What an order says, and how it came to be. */
export function Facts({ order }: { order: Order }) {
  const name = useNames();
  const points = order.priorityParts.reduce(
    (sum, part) => sum + part.points,
    0,
  );
  const facts: [string, ReactNode][] = [
    ["Assigned to", name(order.assignee)],
    ["Due", <Due order={order} />],
    order.earliestAt
      ? ["Not before", dateAndTime(order.earliestAt)]
      : ["Not before", null],
    [
      "Postponed until",
      order.postponedUntil && order.state === "proposed"
        ? dateAndTime(order.postponedUntil)
        : null,
    ],
    ["Takes about", lasting(order.estimatedMinutes * 60)],
    ["Needs", order.skill],
    [
      "Asked for",
      `${dateAndTime(order.requestedAt)} by ${name(order.requestedBy)}, ${sourceInWords[order.source]}`,
    ],
    ["Comes from", hasOrigin(order) ? <Origin order={order} /> : null],
    [
      "Priority",
      <>
        {priorityInWords[order.priority]}:{" "}
        {order.priorityWhy ??
          `${order.priorityParts.map(({ words, points: of }) => `${words} ${of}`).join(" + ")} = ${count(points, "point")}`}
      </>,
    ],
    [
      "Out of service",
      order.outOfServiceAt
        ? `since ${dateAndTime(order.outOfServiceAt)}${order.downtimeReason ? `, ${downtimeInWords[order.downtimeReason]?.toLowerCase()}` : ""}${order.returnedAt ? `; back ${dateAndTime(order.returnedAt)}` : ""}`
        : null,
    ],
    [
      "Downtime",
      order.outOfServiceAt
        ? `${lasting(order.downtimeMinutes * 60)}${isOut(order) ? " so far" : ""}`
        : null,
    ],
    ["Finding", order.finding && findingInWords[order.finding]],
    ["What was done", order.resolution],
    ["Failure code", order.failureCode],
    ["Cause", order.cause],
    [
      "Done",
      order.doneAt && `${dateAndTime(order.doneAt)} by ${name(order.doneBy)}`,
    ],
  ];
  return (
    <Panel title="What it is about">
      {order.description && (
        <Text className={classes.words} mb="sm">
          {order.description}
        </Text>
      )}
      {order.evidence && (
        <Text className={classes.words} mb="sm">
          {order.evidence}
        </Text>
      )}
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== null && value !== "")
          .map(([fact, value]) => (
            <Fact key={fact} fact={fact} value={value} />
          ))}
      </dl>
    </Panel>
  );
}

function hasOrigin({ source, sourceId }: Order): boolean {
  return sourceId !== null && (source === "plan" || source === "checklist");
}

/** The plan or the order it was opened for, if it was. */
function Origin({ order: { source, sourceId } }: { order: Order }) {
  if (source === "plan")
    return (
      <AnchorLink
        to="/work/plans/$id"
        params={{ id: String(sourceId) }}
        size="sm"
      >
        its plan
      </AnchorLink>
    );
  return (
    <AnchorLink
      to="/work/orders/$id"
      params={{ id: String(sourceId) }}
      size="sm"
    >
      the order whose check failed
    </AnchorLink>
  );
}

function Fact({ fact, value }: { fact: string; value: ReactNode }) {
  return (
    <>
      <dt>{fact}</dt>
      <dd>{value}</dd>
    </>
  );
}
