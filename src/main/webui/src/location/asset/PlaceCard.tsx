import { Alert, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Asset } from "../../assets/asset";
import { Icon } from "../../shell/Icon";
import { Ago } from "../../time/Ago";
import { dateAndTime } from "../../time/calendar";
import { sureness } from "../../time/words";
import { useHere } from "../here";
import type { Mark } from "../map/mark";
import { MapOfFloor } from "../map/MapOfFloor";
import { floorInWords, usePlaces } from "../places";
import { ReadinessBadge } from "../ReadinessBadge";
import classes from "./AssetPage.module.css";
import type { CurrentPlace } from "./place";

/** Where it is now, in words and on a small map. */
export function PlaceCard({
  asset,
  place,
}: {
  asset: Asset;
  place: CurrentPlace | null;
}) {
  const { data: places } = usePlaces();
  const [here] = useHere();
  const marks = useMemo<Mark[]>(
    () =>
      place
        ? [
            {
              id: asset.id,
              x: place.x,
              y: place.y,
              silent: place.silent,
              ...(place.readiness && { readiness: place.readiness }),
            },
          ]
        : [],
    [asset.id, place],
  );
  if (!place)
    return (
      <Alert
        color="gray"
        icon={<Icon name="noSignal" />}
        title="Its place is not known"
      >
        {asset.tags.length
          ? "Its tag has not been heard yet. It shows here as soon as it is."
          : "It has no tag. Once Biomed binds one, its place shows here."}
      </Alert>
    );
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="h3">
          {place.zone?.name ?? "Between rooms"}
        </Title>
        <Text>{floorInWords(places, place.floor)}</Text>
        <Group gap="xs" mt={6}>
          {place.readiness && (
            <ReadinessBadge
              readiness={place.readiness}
              notThere={place.notThere ?? false}
            />
          )}
          <Text size="sm" c="dimmed">
            {place.silent ? (
              <>unknown since {dateAndTime(place.seenAt)}</>
            ) : (
              <Ago at={place.seenAt} before="seen " />
            )}
            {place.confidence !== undefined && (
              <> · {sureness(place.confidence, place.silent)}</>
            )}
          </Text>
        </Group>
      </div>
      {place.floor !== null && (
        <>
          <div className={classes.map}>
            <MapOfFloor
              floor={place.floor}
              marks={marks}
              selected={asset.id}
              close
              label={`${asset.name} is in ${place.zone?.name ?? "no known room"}, ${floorInWords(places, place.floor)}`}
              {...(here && { hereCode: here.code })}
            />
          </div>
          <Link
            to="/map"
            search={{ floor: place.floor, asset: asset.id }}
            className={classes.more}
          >
            <Icon name="map" /> See it on the live map
          </Link>
        </>
      )}
    </Stack>
  );
}
