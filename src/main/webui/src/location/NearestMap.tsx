import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useHere } from "./here";
import type { Found } from "./locate";
import type { Mark } from "./map/mark";
import { MapOfFloor } from "./map/MapOfFloor";
import classes from "./Nearest.module.css";
import { floorInWords, usePlaces } from "./places";

/** The found units on the map of their floor, numbered as in the list; one button for each floor that has some. */
export function NearestMap({
  found,
  pointed,
}: {
  found: Found[];
  pointed?: number | undefined;
}) {
  const navigate = useNavigate();
  const { data: places } = usePlaces();
  const [here] = useHere();
  const [picked, setPicked] = useState<string>();
  const floors = useMemo(
    () => [...new Set(found.flatMap(({ place }) => place.floor ?? []))],
    [found],
  );
  const pointedFloor = found.find(({ asset }) => asset.id === pointed)?.place
    .floor;
  const floor =
    pointedFloor ?? (picked && floors.includes(picked) ? picked : floors[0]);
  const marks = useMemo(() => marksOn(floor, found), [floor, found]);
  if (!floor) return null;
  return (
    <div className={classes.map}>
      {floors.length > 1 && (
        <div
          className={classes.floors}
          role="group"
          aria-label="Floor on the map"
        >
          {floors.map((code) => (
            <button
              key={code}
              type="button"
              className={classes.floor}
              aria-pressed={code === floor}
              onClick={() => setPicked(code)}
            >
              {floorInWords(places, code)} (
              {found.filter(({ place }) => place.floor === code).length})
            </button>
          ))}
        </div>
      )}
      <div className={classes.canvas}>
        <MapOfFloor
          floor={floor}
          marks={marks}
          label={`Map of ${floorInWords(places, floor)} with the units of the list`}
          {...(pointed !== undefined && { selected: pointed })}
          {...(here && { hereCode: here.code })}
          choose={([id]) =>
            void navigate({ to: "/assets/$id", params: { id: String(id) } })
          }
        />
      </div>
    </div>
  );
}

function marksOn(floor: string | undefined, found: Found[]): Mark[] {
  return found.flatMap(({ asset, place, readiness, silent }, i) =>
    place.floor === floor
      ? [
          {
            id: asset.id,
            x: place.x,
            y: place.y,
            readiness,
            silent,
            rank: i + 1,
          },
        ]
      : [],
  );
}
