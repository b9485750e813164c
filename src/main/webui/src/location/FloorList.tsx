import { Stack, Text, TextInput, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Empty, Loading } from "../http/States";
import { Icon } from "../shell/Icon";
import { count } from "../time/words";
import classes from "./FloorList.module.css";
import type { LiveAsset } from "./live";
import { zonesOf, type FloorPlan } from "./plan";
import { lookOfReadiness } from "./readiness";
import type { LiveFloor } from "./useLive";

interface Props {
  live: LiveFloor;
  shown: LiveAsset[];
  plan: FloorPlan | undefined;
}

/** The map in words: what stands in which room, for keyboards, screen readers and quick eyes. */
export function FloorList({ live, shown, plan }: Props) {
  const [text, setText] = useState("");
  const rooms = useMemo(() => roomsOf(shown, plan, text), [shown, plan, text]);
  if (!live.assets)
    return <Loading what="Loading the equipment on this floor" />;
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        On this floor: {count(shown.length, "unit")}
      </Title>
      {shown.length > 0 && (
        <TextInput
          aria-label="Narrow the list by room or equipment"
          placeholder="Narrow by room or equipment"
          leftSection={<Icon name="search" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {rooms.length === 0 && (
        <Empty
          icon="box"
          title={shown.length ? "None matches" : "Nothing on this floor"}
        />
      )}
      {rooms.map(({ name, units }) => (
        <details
          key={name}
          className={classes.room}
          open={text.length > 0 || rooms.length < 6 ? true : undefined}
        >
          <summary>
            <span>{name}</span>
            <Text span size="sm" c="dimmed">
              {count(units.length, "unit")}
            </Text>
          </summary>
          <ul className={classes.units}>
            {units.map((unit) => (
              <li key={unit.id}>
                <Link
                  to="/assets/$id"
                  params={{ id: String(unit.id) }}
                  className={classes.unit}
                >
                  <span>
                    {unit.name}{" "}
                    <Text span size="sm" c="dimmed">
                      {unit.controlNumber}
                    </Text>
                  </span>
                  <Text span size="sm" c="dimmed">
                    {unit.silent
                      ? "No signal"
                      : lookOfReadiness(unit.readiness).words}
                  </Text>
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Stack>
  );
}

interface Room {
  name: string;
  units: LiveAsset[];
}

/** Units by room, rooms and units by name; narrowed to what matches the text. */
export function roomsOf(
  units: readonly LiveAsset[],
  plan: FloorPlan | undefined,
  text: string,
): Room[] {
  const names = new Map(
    plan
      ? zonesOf(plan).map(({ properties }) => [properties.id, properties.name])
      : [],
  );
  const wanted = text.trim().toLowerCase();
  const rooms = new Map<string, LiveAsset[]>();
  for (const unit of units) {
    const room =
      (unit.zoneId !== null && names.get(unit.zoneId)) || "Between rooms";
    if (
      wanted &&
      !`${room} ${unit.name} ${unit.controlNumber}`
        .toLowerCase()
        .includes(wanted)
    )
      continue;
    rooms.set(room, [...(rooms.get(room) ?? []), unit]);
  }
  const byName = (a: { name: string }, b: { name: string }) =>
    a.name.localeCompare(b.name, "en", { numeric: true });
  return [...rooms]
    .map(([name, all]) => ({ name, units: all.sort(byName) }))
    .sort(byName);
}
