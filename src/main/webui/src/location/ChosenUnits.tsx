import { Button, CloseButton, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Ago } from "../time/Ago";
import { count } from "../time/words";
import classes from "./ChosenUnits.module.css";
import type { LiveAsset } from "./live";
import { zonesOf, type FloorPlan } from "./plan";
import { ReadinessBadge } from "./ReadinessBadge";

interface Props {
  units: LiveAsset[];
  plan: FloorPlan | undefined;
  close: () => void;
}

/** A sheet over the map with what was tapped; follows the units while they move. */
export function ChosenUnits({ units, plan, close }: Props) {
  const [first] = units;
  if (!first) return null;
  const room =
    plan &&
    zonesOf(plan).find(({ properties }) => properties.id === first.zoneId)
      ?.properties.name;
  return (
    <div className={classes.sheet} role="region" aria-label="Chosen on the map">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={650}>
          {units.length === 1
            ? first.name
            : `${count(units.length, "unit")} here`}
        </Text>
        <CloseButton aria-label="Close" onClick={close} />
      </Group>
      {units.length === 1 ? (
        <Stack gap={6}>
          <Text size="sm">
            {room ?? "Between rooms"} · {first.controlNumber}
          </Text>
          <Group gap="xs">
            <ReadinessBadge
              readiness={first.readiness}
              notThere={first.notThere ?? false}
            />
            <Text size="sm" c="dimmed">
              <Ago at={first.seenAt} before="seen " />
            </Text>
          </Group>
          <Button
            renderRoot={(props) => (
              <Link
                {...props}
                to="/assets/$id"
                params={{ id: String(first.id) }}
              />
            )}
            mt={4}
          >
            Open
          </Button>
        </Stack>
      ) : (
        <ul className={classes.units}>
          {units.map((unit) => (
            <li key={unit.id}>
              <Link
                to="/assets/$id"
                params={{ id: String(unit.id) }}
                className={classes.unit}
              >
                {unit.name} {unit.controlNumber}
                <ReadinessBadge
                  readiness={unit.readiness}
                  notThere={unit.notThere ?? false}
                />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
