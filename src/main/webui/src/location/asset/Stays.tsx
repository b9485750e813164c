import { Button, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { get, withQuery, type Page } from "../../http/api";
import { Empty, Failure, Loading } from "../../http/States";
import { clock, day } from "../../time/calendar";
import { useNow } from "../../time/now";
import { lasting } from "../../time/words";
import { floorInWords, usePlaces } from "../places";
import { lookOf } from "../purpose";
import type { Stay } from "./place";
import classes from "./Stays.module.css";

/** Where it stayed, the newest first, a heading for each day. */
export function Stays({ assetId }: { assetId: number }) {
  const stays = useInfiniteQuery({
    queryKey: ["stays", assetId],
    queryFn: ({ pageParam, signal }) =>
      get<Page<Stay>>(
        withQuery(`/api/assets/${assetId}/stays`, {
          page: pageParam,
          size: 30,
        }),
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: ({ page, size, total }) =>
      (page + 1) * size < total ? page + 1 : undefined,
    refetchInterval: 30_000,
  });
  if (stays.isPending) return <Loading what="Loading where it was" />;
  if (stays.isError && !stays.data)
    return <Failure error={stays.error} retry={() => void stays.refetch()} />;
  const days = byDay(stays.data?.pages.flatMap(({ items }) => items) ?? []);
  if (!days.length)
    return <Empty icon="clock" title="It has not been seen anywhere yet" />;
  return (
    <Stack gap="md">
      {days.map(([name, all]) => (
        <section key={name} aria-label={name}>
          <Text fw={650} size="sm" mb={4}>
            {name}
          </Text>
          <ol className={classes.line}>
            {all.map((stay) => (
              <StayRow key={`${stay.from} ${stay.zone?.code}`} stay={stay} />
            ))}
          </ol>
        </section>
      ))}
      {stays.hasNextPage && (
        <Button
          variant="default"
          loading={stays.isFetchingNextPage}
          onClick={() => void stays.fetchNextPage()}
        >
          Show earlier
        </Button>
      )}
    </Stack>
  );
}

function StayRow({ stay }: { stay: Stay }) {
  const { data: places } = usePlaces();
  const now = useNow();
  const seconds =
    ((stay.to ? Date.parse(stay.to) : now) - Date.parse(stay.from)) / 1000;
  return (
    <li className={classes.stay} data-now={!stay.to || undefined}>
      <span className={classes.when}>{clock(stay.from)}</span>
      <span className={classes.where}>
        <Text span fw={600}>
          {stay.zone?.name ?? "Between rooms"}
        </Text>
        <Text span size="sm" c="dimmed">
          {[
            stay.zone && lookOf(stay.zone.purpose).words,
            floorInWords(places, stay.floor),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </span>
      <Text span size="sm" className={classes.long}>
        {stay.to ? lasting(seconds) : `here for ${lasting(seconds)}`}
      </Text>
    </li>
  );
}

function byDay(stays: Stay[]): [string, Stay[]][] {
  const days = new Map<string, Stay[]>();
  for (const stay of stays) {
    const name = day(stay.from);
    days.set(name, [...(days.get(name) ?? []), stay]);
  }
  return [...days];
}
