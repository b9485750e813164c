import {
  Alert,
  Group,
  Select,
  Stack,
  Switch,
  Text,
  Title,
} from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { Empty, Failure, Loading } from "../../http/States";
import { buildingsOf, topDown, usePlaces } from "../../location/places";
import { Icon } from "../../shell/Icon";
import { Panel } from "../../shell/Panel";
import { Sheet } from "../../shell/Sheet";
import { clock } from "../../time/calendar";
import { count, lasting } from "../../time/words";
import classes from "./hunt.module.css";
import type { Hunt, NewTick, Stop, TickResult } from "./hunt";
import { legsOf, saidOf, settled } from "./rounds";
import { Searches } from "./Searches";
import { StopCard } from "./StopCard";
import { useHunt } from "./useHunt";

/** Everything that is due this week, where it stands now, in walking order; works where there is no network. */
export default function HuntPage() {
  const { floor, mine } = useSearch({ from: "/frame/work/hunt" });
  const navigate = useNavigate();
  const places = usePlaces().data;
  const filter = useMemo(
    () => ({ floor, assignee: mine ? "me" : undefined }),
    [floor, mine],
  );
  const { answer, list, isOld, waiting, tick } = useHunt(filter);
  const show = (search: { floor?: string; mine?: string }) =>
    void navigate({ to: "/work/hunt", search, replace: true });

  return (
    <Sheet title="Hunt list" width={1400}>
      <Stack>
        <Group gap="md">
          <Select
            aria-label="Floor"
            placeholder="All floors"
            clearable
            data={buildingsOf(places).flatMap((building) =>
              topDown(building.floors).map(({ code, name }) => ({
                value: code,
                label: `${building.name}, ${name}`,
              })),
            )}
            value={floor ?? null}
            onChange={(code) =>
              show({ ...(code && { floor: code }), ...(mine && { mine }) })
            }
          />
          <Switch
            label="Only mine"
            checked={!!mine}
            onChange={(event) =>
              show({
                ...(floor && { floor }),
                ...(event.currentTarget.checked && { mine: "yes" }),
              })
            }
          />
        </Group>
        <Waiting count={waiting.length} isOld={isOld} list={list} />
        {list ? (
          <Walk list={list} waiting={waiting} tick={tick} />
        ) : answer.isError ? (
          <Failure error={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <Loading what="Planning the walk" rows={5} />
        )}
        {!isOld && <Searches />}
      </Stack>
    </Sheet>
  );
}

function Waiting({
  count: ticks,
  isOld,
  list,
}: {
  count: number;
  isOld: boolean;
  list: Hunt | undefined;
}) {
  const waits =
    ticks > 0 &&
    `${count(ticks, "tick waits", "ticks wait")} for a connection and ${ticks === 1 ? "is" : "are"} sent as soon as there is one.`;
  return (
    <div role="status">
      {isOld && list ? (
        <Alert
          color="yellow"
          icon={<Icon name="noSignal" />}
          title="No connection"
        >
          This is the list as it was at {clock(list.madeAt)}. You can go on
          ticking. {waits}
        </Alert>
      ) : (
        waits && (
          <Text size="sm" c="dimmed">
            {waits}
          </Text>
        )
      )}
    </div>
  );
}

interface WalkProps {
  list: Hunt;
  waiting: NewTick[];
  tick: (orderId: number, result: TickResult, note: string) => void;
}

function Walk({ list, waiting, tick }: WalkProps) {
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
      tick={(result) => tick(stop.order.id, result, "")}
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
    </>
  );
}
