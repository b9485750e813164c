import { Text, Title } from "@mantine/core";
import { useState } from "react";
import { Empty } from "../../http/States";
import { NoteDialog } from "../../shell/NoteDialog";
import { Panel } from "../../shell/Panel";
import { count, lasting } from "../../time/words";
import classes from "./hunt.module.css";
import type { Hunt, NewTick, Stop, TickResult } from "./hunt";
import { legsOf, saidOf, settled } from "./rounds";
import { StopCard } from "./StopCard";

interface Props {
  list: Hunt;
  waiting: NewTick[];
  tick: (orderId: number, result: TickResult, note: string) => void;
}

/** What is not undone by ticking again is asked about first. */
const questions: Partial<
  Record<TickResult, { title: string; meaning: string; confirm: string }>
> = {
  "not-found": {
    title: "Not found",
    meaning: "It goes on the list of what is searched for.",
    confirm: "Search for it",
  },
  "done-on-the-spot": {
    title: "Done on the spot",
    meaning:
      "The order is finished with no fault found. If its checklist has open lines, it is begun, and you finish it on its own page.",
    confirm: "It is done",
  },
};

/** The stops in walking order, floor by floor, and what nobody can say the place of. */
export function Walk({ list, waiting, tick }: Props) {
  const [asked, ask] = useState<{ stop: Stop; result: TickResult }>();
  const [note, write] = useState("");
  if (!list.stops.length && !list.missing.length)
    return (
      <Empty title="Nothing is due this week" icon="check">
        Orders that are due within seven days show here, with where their
        devices stand.
      </Empty>
    );
  const numbers = new Map(list.stops.map((stop, i) => [stop, i + 1]));
  const card = (stop: Stop) => (
    <StopCard
      key={stop.order.id}
      stop={stop}
      {...(numbers.has(stop) && { number: numbers.get(stop)! })}
      said={saidOf(stop, waiting)}
      waits={waiting.some(({ orderId }) => orderId === stop.order.id)}
      tick={(result) => {
        write("");
        if (questions[result]) ask({ stop, result });
        else tick(stop.order.id, result, "");
      }}
    />
  );
  const done = settled(list.stops, waiting);
  return (
    <>
      <Text>
        {count(list.stops.length, "stop")}
        {list.stops.length > 0 &&
          `, ${list.metres.toLocaleString("en-GB")} m and ${lasting(list.seconds)} to walk`}
        {list.start?.zone && ` from ${list.start.zone.name}`}
        {done > 0 && `; ${done} ticked`}.
        {list.left > 0 &&
          ` ${list.left} more are due and left for the next list.`}
      </Text>
      {legsOf(list).map((leg) => (
        <section key={leg.key} className={classes.leg}>
          <Title order={2} size="h4" mb="xs">
            {leg.floor}
            {leg.inUse && ", in use by a patient"}
          </Title>
          <ol className={classes.stops}>{leg.stops.map(card)}</ol>
        </section>
      ))}
      {list.missing.length > 0 && (
        <Panel title="Place not known">
          <ul className={classes.stops}>{list.missing.map(card)}</ul>
        </Panel>
      )}
      <NoteDialog
        asked={asked && questions[asked.result]}
        name={
          asked
            ? `${asked.stop.asset.name} ${asked.stop.asset.controlNumber}`
            : ""
        }
        placeholder="Where you looked, or what you did"
        note={note}
        write={write}
        close={() => ask(undefined)}
        confirm={() => {
          if (asked) tick(asked.stop.order.id, asked.result, note);
          ask(undefined);
        }}
        pending={false}
        error={null}
      />
    </>
  );
}
