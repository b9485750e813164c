import { Alert, Group, Select, Stack, Switch, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { Failure, Loading } from "../../http/States";
import { buildingsOf, topDown, usePlaces } from "../../location/places";
import { Icon } from "../../shell/Icon";
import { Sheet } from "../../shell/Sheet";
import { clock } from "../../time/calendar";
import { count } from "../../time/words";
import classes from "./hunt.module.css";
import type { Hunt } from "./hunt";
import { Searches } from "./Searches";
import { useHunt } from "./useHunt";
import { Walk } from "./Walk";

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
        <div className={classes.columns}>
          <Stack>
            {list ? (
              <Walk list={list} waiting={waiting} tick={tick} />
            ) : answer.isError ? (
              <Failure
                error={answer.error}
                retry={() => void answer.refetch()}
              />
            ) : (
              <Loading what="Planning the walk" rows={5} />
            )}
          </Stack>
          {!isOld && <Searches />}
        </div>
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
