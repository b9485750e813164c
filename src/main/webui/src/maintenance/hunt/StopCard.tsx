import { Badge, Button, Group, Text } from "@mantine/core";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Ago } from "../../time/Ago";
import { day } from "../../time/calendar";
import classes from "./hunt.module.css";
import type { Stop, TickResult } from "./hunt";
import { resultInWords } from "./rounds";

interface Props {
  /** Its place on the walk; none for what is missing. */
  number?: number;
  stop: Stop;
  said: TickResult | undefined;
  /** What was said is still to be sent. */
  waits: boolean;
  tick: (result: TickResult) => void;
}

/** One stop: where to go, what for, and what was found. */
export function StopCard({ number, stop, said, waits, tick }: Props) {
  const { order, asset, place } = stop;
  return (
    <li className={classes.stop} data-said={said}>
      <div className={classes.head}>
        <div>
          <div className={classes.place}>
            {place?.zone?.name ?? "Place not known"}
            {number === undefined && place?.floorName && (
              <Text span c="dimmed" fw={400}>
                {" "}
                {[place.building, place.floorName].filter(Boolean).join(", ")}
              </Text>
            )}
          </div>
          <div className={classes.words}>
            {asset.name} <b>{asset.controlNumber}</b>
          </div>
        </div>
        {number !== undefined && (
          <span className={classes.number} aria-label={`Stop ${number}`}>
            {number}
          </span>
        )}
      </div>
      <Text size="sm" c="dimmed" className={classes.words}>
        {[asset.model, asset.department].filter(Boolean).join(" · ")}
        {stop.seenAt && (
          <>
            {" · "}
            <Ago at={stop.seenAt} before="seen " />
          </>
        )}
      </Text>
      <Text size="sm" className={classes.words}>
        <AnchorLink
          to="/work/orders/$id"
          params={{ id: String(order.id) }}
          underline="always"
          inherit
        >
          {order.title.replace(/[.…]+$/, "")}
        </AnchorLink>
        {order.dueAt && (
          <span className={order.overdue ? classes.late : undefined}>
            , {order.overdue ? "was due" : "due"} {day(order.dueAt)}
          </span>
        )}
        {stop.walkMetres !== null && `, ${stop.walkMetres} m to walk`}
      </Text>
      {stop.why && <Text size="sm">{stop.why}</Text>}
      {said && (
        <Group gap="xs">
          <Badge
            color={said === "not-found" ? "orange" : "sea"}
            variant="light"
            tt="none"
            leftSection={<Icon name="check" size={12} />}
          >
            {resultInWords[said]}
          </Badge>
          <Text size="xs" c="dimmed">
            {waits
              ? "not sent yet"
              : stop.tick && <Ago at={stop.tick.at} before="ticked " />}
          </Text>
        </Group>
      )}
      <div className={classes.ticks}>
        <Button variant="default" onClick={() => tick("found")}>
          Found
        </Button>
        <Button variant="default" onClick={() => tick("in-use")}>
          In use
        </Button>
        <Button variant="default" onClick={() => tick("not-found")}>
          Not found
        </Button>
        <Button variant="default" onClick={() => tick("done-on-the-spot")}>
          Done
        </Button>
      </div>
    </li>
  );
}
