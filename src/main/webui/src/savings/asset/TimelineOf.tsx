import { ActionIcon, Group, Stack, Text, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Asset } from "../../assets/asset";
import { Empty, Failure, Loading } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { calendarDate, clock } from "../../time/calendar";
import { inputOf } from "../../time/local";
import { now } from "../../time/now";
import classes from "./timeline.module.css";
import { byDay, dayAfter, useHappened, type Happened } from "./happened";

/** All that is known of a device around a day: where it was, what happened, who worked on it, what was saved. */
export default function TimelineOf({ asset }: { asset: Asset }) {
  const { day } = useSearch({ from: "/frame/assets/$id" });
  const navigate = useNavigate();
  const shown = day ?? inputOf(now()).slice(0, 10);
  const go = (to: string) =>
    void navigate({
      to: "/assets/$id",
      params: { id: String(asset.id) },
      search: { part: "timeline", day: to },
      replace: true,
      resetScroll: false,
    });
  return (
    <Stack>
      <Group gap="xs" align="end">
        <TextInput
          type="date"
          label="Around the day"
          value={shown}
          onChange={(event) =>
            event.currentTarget.value && go(event.currentTarget.value)
          }
        />
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label="A week earlier"
          onClick={() => go(dayAfter(shown, -7))}
        >
          <Icon name="back" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label="A week later"
          onClick={() => go(dayAfter(shown, 7))}
        >
          <Icon name="right" />
        </ActionIcon>
      </Group>
      <Around assetId={asset.id} day={shown} asked={day !== undefined} />
    </Stack>
  );
}

function Around({
  assetId,
  day,
  asked,
}: {
  assetId: number;
  day: string;
  /** Somebody came for this day. */
  asked: boolean;
}) {
  const { items, pending, error } = useHappened(assetId, day);
  if (pending) return <Loading what="Loading what happened" rows={5} />;
  const days = byDay(items, day);
  return (
    <Panel
      title={`${calendarDate(dayAfter(day, -7))} to ${calendarDate(dayAfter(day, 7))}`}
    >
      {error && <Failure error={error} />}
      {!items.length && !error && (
        <Empty title="Nothing is known of these days" icon="clock">
          Choose another day.
        </Empty>
      )}
      <Stack gap="sm">
        {days.map(([name, all]) => (
          <section
            key={name}
            className={classes.day}
            data-chosen={(asked && name === day) || undefined}
            aria-label={calendarDate(name)}
          >
            <Text fw={650} size="sm">
              {calendarDate(name)}
              {asked && name === day && " – the day in question"}
            </Text>
            {all.length ? (
              <ol className={classes.list}>
                {all.map((one) => (
                  <Row key={one.key} of={one} />
                ))}
              </ol>
            ) : (
              <Text size="sm" c="dimmed">
                Nothing is recorded of this day itself.
              </Text>
            )}
          </section>
        ))}
      </Stack>
    </Panel>
  );
}

function Row({ of: { at, kind, words, link } }: { of: Happened }) {
  return (
    <li className={classes.row}>
      <span className={classes.when}>{at.length > 10 ? clock(at) : ""}</span>
      <span className={classes.kind}>{kind}</span>
      <span className={classes.what}>
        {link ? (
          <AnchorLink
            to={link.to}
            params={link.params as never}
            underline="always"
            size="sm"
          >
            {words}
          </AnchorLink>
        ) : (
          words
        )}
      </span>
    </li>
  );
}
