import {
  Button,
  Group,
  NativeSelect,
  Slider,
  Stack,
  Text,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { Answer, Empty } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { clock, day } from "../../time/calendar";
import { now } from "../../time/now";
import type { Mark } from "../map/mark";
import { MapOfFloor } from "../map/MapOfFloor";
import { floorInWords, usePlaces } from "../places";
import classes from "./AssetPage.module.css";
import { indexAt, trackOf, trailTo, zoneName, type TrackPoint } from "./track";

const spans = [
  { value: "1", label: "Last hour" },
  { value: "8", label: "Last 8 hours" },
  { value: "24", label: "Last 24 hours" },
  { value: "168", label: "Last 7 days" },
];

/** Its past on the map: drag through time, or let it play. */
export function Replay({ assetId }: { assetId: number }) {
  const [hours, setHours] = useState("8");
  const until = useMemo(
    () => Math.floor(now() / 60_000) * 60_000 + 60_000,
    [assetId, hours],
  );
  const track = useQuery(trackOf(assetId, Number(hours), until));
  return (
    <Stack gap="sm">
      <NativeSelect
        label="Show"
        data={spans}
        value={hours}
        onChange={(event) => setHours(event.currentTarget.value)}
        maw={220}
      />
      <Answer
        of={track}
        empty={{
          when: (points) => points.length === 0,
          show: (
            <Empty icon="clock" title="It was not seen in this time">
              Choose a longer time above.
            </Empty>
          ),
        }}
      >
        {(points) => <Player key={hours} assetId={assetId} track={points} />}
      </Answer>
    </Stack>
  );
}

const FRAMES = 240;
const FRAME_MS = 80;

function Player({ assetId, track }: { assetId: number; track: TrackPoint[] }) {
  const { data: places } = usePlaces();
  const begin = Date.parse(track[0]!.at);
  const end = Date.parse(track[track.length - 1]!.at);
  const step = Math.max(1_000, (end - begin) / FRAMES);
  const [time, setTime] = useState(end);
  const [playing, play] = useState(false);

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(
      () => setTime((before) => Math.min(end, before + step)),
      FRAME_MS,
    );
    return () => clearInterval(timer);
  }, [playing, step, end]);
  useEffect(() => {
    if (time >= end) play(false);
  }, [time, end]);

  const index = indexAt(track, time);
  const point = track[index]!;
  const marks = useMemo<Mark[]>(
    () => [{ id: assetId, x: point.x, y: point.y }],
    [assetId, point],
  );
  const trail = useMemo(() => trailTo(track, index), [track, index]);
  const where = `${zoneName(point.zone)}, ${floorInWords(places, point.floor)}`;
  const sameDay = day(begin) === day(end);
  const when = `${day(time)}, ${clock(time)}`;

  return (
    <Stack gap="xs">
      <div className={classes.map} data-tall>
        <MapOfFloor
          floor={point.floor}
          marks={marks}
          selected={assetId}
          trail={trail}
          label={`At ${when}: ${where}`}
        />
      </div>
      <Group justify="space-between" gap={4}>
        <Text fw={600}>{where}</Text>
        <Text fw={600}>{when}</Text>
      </Group>
      <Group wrap="nowrap" gap="md">
        <Button
          variant="default"
          leftSection={<Icon name={playing ? "pause" : "play"} />}
          disabled={end <= begin}
          onClick={() => {
            if (!playing && time >= end) setTime(begin);
            play(!playing);
          }}
        >
          {playing ? "Pause" : "Play"}
        </Button>
        <Slider
          flex={1}
          min={begin}
          max={Math.max(end, begin + 1)}
          step={Math.max(1, Math.round(step))}
          value={time}
          onChange={(to) => {
            play(false);
            setTime(to);
          }}
          label={null}
          size="lg"
          thumbSize={24}
          thumbLabel="Time"
          thumbValueText={`${when}: ${where}`}
        />
      </Group>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {sameDay ? clock(begin) : `${day(begin)}, ${clock(begin)}`}
        </Text>
        <Text size="sm" c="dimmed">
          {sameDay ? clock(end) : `${day(end)}, ${clock(end)}`}
        </Text>
      </Group>
    </Stack>
  );
}
