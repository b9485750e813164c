import { Alert, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Answer, Empty } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { Sheet } from "../../shell/Sheet";
import { day, dateAndTime } from "../../time/calendar";
import { now } from "../../time/now";
import { count } from "../../time/words";
import { Name } from "../Name";
import { Questions } from "../order/Questions";
import classes from "./board.module.css";
import { DayBoard } from "./DayBoard";
import { dateOf, halfHourAt, later, spanOf, touches } from "./days";
import { OwnDay } from "./OwnDay";
import { LastAct } from "./LastAct";
import { Notes } from "./Notes";
import { PlanAgain } from "./PlanAgain";
import { Publish } from "./PublishDialog";
import {
  scheduleOf,
  type Schedule,
  type Slot,
  type Unassigned,
  type Wanted,
} from "./schedule";
import { SlotDialog } from "./SlotDialog";
import { useDragging } from "./useDragging";
import { usePlacing } from "./usePlacing";
import { WaitingOrders } from "./WaitingOrders";
import { fairness, money } from "./words";

const DAYS = 7;

/** Who does which order when: by day and technician. */
export default function BoardPage() {
  const today = dateOf(now());
  const { day: chosen = today } = useSearch({ from: "/frame/work/board" });
  const from = chosen >= today && chosen < later(today, DAYS) ? today : chosen;
  const answer = useQuery(scheduleOf(from, later(from, DAYS - 1)));
  const navigate = useNavigate();
  return (
    <Sheet
      title="Board"
      width={1600}
      actions={
        <Group gap="xs">
          <Publish unpublished={answer.data?.unpublished ?? 0} />
          <PlanAgain />
        </Group>
      }
    >
      <Answer
        of={answer}
        empty={{
          when: ({ technicians }) => technicians.length === 0,
          show: (
            <Empty title="Nobody is on the team yet" icon="people">
              Say who does the work and when:{" "}
              <Link to="/work/team">add technicians</Link>.
            </Empty>
          ),
        }}
      >
        {(schedule) => (
          <Stack>
            <Questions />
            <LastAct />
            <Notes of={schedule} />
            <Figures of={schedule} />
            <Days
              from={schedule.from}
              chosen={chosen}
              choose={(date) =>
                void navigate({
                  to: "/work/board",
                  search: { day: date },
                  replace: true,
                })
              }
            />
            <Day key={chosen} schedule={schedule} date={chosen} />
          </Stack>
        )}
      </Answer>
    </Sheet>
  );
}

function Day({ schedule, date }: { schedule: Schedule; date: string }) {
  const narrow = useMediaQuery("(max-width: 47.99em)", false, {
    getInitialValueInEffect: false,
  });
  const slots = schedule.slots.filter(({ start, end }) =>
    touches(date, start, end),
  );
  const span = spanOf(date, schedule.technicians, slots);
  const placing = usePlacing(schedule.version);
  const [open, setOpen] = useState<{
    about: Slot | Unassigned;
    wanted?: Pick<Wanted, "technicianId" | "start">;
  }>();
  const find = (id: number) =>
    [...schedule.slots, ...schedule.unassigned].find(
      ({ order }) => order.id === id,
    );
  const drag = useDragging((orderId, { technicianId, share }) => {
    const about = find(orderId);
    const start = halfHourAt(span, share);
    if (!about) return;
    placing.put.mutate(
      { orderId, technicianId, start, pinned: true },
      { onError: () => setOpen({ about, wanted: { technicianId, start } }) },
    );
  });
  const show = (about: Slot | Unassigned) => {
    placing.put.reset();
    placing.remove.reset();
    setOpen({ about });
  };
  return (
    <>
      {narrow ? (
        <OwnDay schedule={schedule} slots={slots} open={show} />
      ) : (
        <DayBoard
          people={schedule.technicians}
          slots={slots}
          span={span}
          drag={drag}
          open={show}
        />
      )}
      <WaitingOrders
        orders={schedule.unassigned}
        total={schedule.score.leftOut}
        open={show}
        {...(narrow ? {} : { drag })}
      />
      {open && (
        <SlotDialog
          key={open.about.order.id}
          schedule={schedule}
          about={open.about}
          {...(open.wanted ? { wanted: open.wanted } : {})}
          date={date}
          placing={placing}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function Days({
  from,
  chosen,
  choose,
}: {
  from: string;
  chosen: string;
  choose: (date: string) => void;
}) {
  const dates = Array.from({ length: DAYS }, (_, i) => later(from, i));
  return (
    <div style={{ overflowX: "auto" }}>
      <SegmentedControl
        aria-label="Day"
        value={chosen}
        onChange={choose}
        data={dates.map((value) => ({
          value,
          label: day(`${value}T12:00:00Z`),
        }))}
      />
    </div>
  );
}

/** What the whole schedule costs, and what has happened since it was made. */
function Figures({ of: { score, madeAt, madeBy, news } }: { of: Schedule }) {
  return (
    <Stack gap="xs">
      {news.length > 0 && (
        <Alert
          color="orange"
          variant="light"
          title="Since it was planned"
          icon={<Icon name="clock" />}
        >
          <Text size="sm">{news.slice(0, 3).join(" ")}</Text>
          {news.length > 3 && (
            <Text size="sm">And {count(news.length - 3, "other thing")}.</Text>
          )}
        </Alert>
      )}
      <dl className={classes.figures}>
        <Figure
          name="Expected cost of waiting"
          value={money(score.expectedCostOfWaiting, score.currency)}
        />
        <Figure name="Late" value={String(score.late)} />
        <Figure name="Not on it" value={String(score.leftOut)} />
        <Figure name="Rules broken" value={String(score.hard)} />
        <Figure name="On foot" value={count(score.travelMinutes, "minute")} />
        <Figure name="Shares of the work" value={fairness(score)} />
        {score.changedShare !== null && (
          <Figure
            name="Changed last time"
            value={`${Math.round(100 * score.changedShare)} %`}
          />
        )}
      </dl>
      <Text size="sm" c="dimmed">
        {madeAt ? (
          <>
            Planned {dateAndTime(madeAt)} by <Name of={madeBy} />.
          </>
        ) : (
          "Nothing has been planned yet."
        )}
      </Text>
    </Stack>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
