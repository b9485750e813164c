import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import type { CSSProperties } from "react";
import { clock } from "../../time/calendar";
import { useNow } from "../../time/now";
import { count } from "../../time/words";
import classes from "./board.module.css";
import { percent, type Span } from "./days";
import type { Person, Slot } from "./schedule";
import type { useDragging } from "./useDragging";

type Drag = ReturnType<typeof useDragging>;
const HOUR = 3_600_000;

interface Props {
  people: Person[];
  slots: Slot[];
  span: Span;
  drag: Drag;
  open: (slot: Slot) => void;
}

/** A day: a row for everybody, time from left to right. */
export function DayBoard({ people, slots, span, drag, open }: Props) {
  const now = useNow();
  const hours = Array.from(
    { length: (span.to - span.from) / HOUR },
    (_, i) => span.from + i * HOUR,
  );
  return (
    <div
      className={classes.board}
      tabIndex={0}
      role="region"
      aria-label="Board of the day"
    >
      <div className={classes.inner}>
        <div className={classes.hours} aria-hidden>
          <div />
          <div className={classes.scale}>
            {hours.map((at) => (
              <span
                key={at}
                className={classes.hour}
                style={{ left: `${percent(span, at)}%` }}
              >
                {clock(at)}
              </span>
            ))}
          </div>
        </div>
        {people.map((person) => (
          <Row
            key={person.id}
            person={person}
            slots={slots.filter(
              ({ technicianId }) => technicianId === person.id,
            )}
            span={span}
            drag={drag}
            open={open}
            now={now}
            hours={hours.length}
          />
        ))}
      </div>
    </div>
  );
}

function Row({
  person,
  slots,
  span,
  drag,
  open,
  now,
  hours,
}: Omit<Props, "people"> & { person: Person; now: number; hours: number }) {
  const target = drag.dragging.target?.technicianId === person.id;
  return (
    <div className={classes.row} role="group" aria-label={person.name}>
      <div className={classes.name}>
        {person.name}
        <small>{count(slots.length, "order")}</small>
      </div>
      <div
        className={classes.track}
        data-technician={person.id}
        data-target={target || undefined}
      >
        {person.hours
          .filter(
            ({ from, to }) =>
              Date.parse(to) > span.from && Date.parse(from) < span.to,
          )
          .map(({ from, to }) => (
            <div
              key={from}
              className={classes.open}
              style={{
                ...box(span, from, to),
                backgroundSize: `${(100 / hours) * (100 / width(span, from, to))}% 100%`,
              }}
            />
          ))}
        {now > span.from && now < span.to && (
          <div
            className={classes.now}
            style={{ left: `${percent(span, now)}%` }}
          />
        )}
        {slots.map((slot) => (
          <SlotButton
            key={slot.order.id}
            slot={slot}
            span={span}
            drag={drag}
            open={open}
            now={now}
          />
        ))}
      </div>
    </div>
  );
}

function SlotButton({
  slot,
  span,
  drag,
  open,
  now,
}: Pick<Props, "span" | "drag" | "open"> & { slot: Slot; now: number }) {
  const { order, asset, place } = slot;
  const over = Date.parse(slot.end) < now;
  const still = slot.begun || over;
  const { dragging, grip } = drag;
  const dragged = dragging.orderId === order.id;
  return (
    <UnstyledButton
      className={classes.slot}
      style={{
        ...box(span, slot.start, slot.end),
        transform: dragged
          ? `translate(${dragging.x}px, ${dragging.y}px)`
          : undefined,
      }}
      data-priority={order.priority}
      data-begun={slot.begun || undefined}
      data-over={over || undefined}
      data-unmet={slot.unmet.length > 0 || undefined}
      data-dragged={dragged || undefined}
      title={`${clock(slot.start)}–${clock(slot.end)} ${order.title}`}
      onClick={() => open(slot)}
      {...(still ? {} : grip(order.id))}
    >
      <b>
        <span aria-hidden>
          {slot.pinned ? "📌 " : ""}
          {slot.unmet.length ? "⚠ " : ""}
        </span>
        {asset?.name ?? order.number}
      </b>
      <span className={classes.what}>{order.title}</span>
      <span className={classes.where}>{place?.name ?? "unknown place"}</span>
      <VisuallyHidden>
        , {order.number}, {clock(slot.start)} to {clock(slot.end)}
        {slot.pinned && ", pinned"}
        {slot.unmet.length > 0 &&
          `, ${count(slot.unmet.length, "wish", "wishes")} not met`}
      </VisuallyHidden>
    </UnstyledButton>
  );
}

function box(span: Span, from: string, to: string): CSSProperties {
  const left = Math.max(0, percent(span, from));
  return {
    left: `${left}%`,
    width: `${Math.min(100, percent(span, to)) - left}%`,
  };
}

function width(span: Span, from: string, to: string): number {
  return Math.min(100, percent(span, to)) - Math.max(0, percent(span, from));
}
