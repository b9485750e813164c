import { NativeSelect } from "@mantine/core";
import classes from "./FloorSwitch.module.css";
import { topDown, type Building } from "./places";

interface Props {
  buildings: Building[];
  floor: string;
  choose: (code: string) => void;
}

/** The building, and its floors as buttons one tap apart. */
export function FloorSwitch({ buildings, floor, choose }: Props) {
  const building =
    buildings.find(({ floors }) => floors.some(({ code }) => code === floor)) ??
    buildings[0];
  if (!building) return null;
  return (
    <div className={classes.both}>
      {buildings.length > 1 && (
        <NativeSelect
          aria-label="Building"
          value={building.code}
          data={buildings.map(({ code, name }) => ({
            value: code,
            label: name,
          }))}
          onChange={(event) => {
            const to = buildings.find(
              ({ code }) => code === event.currentTarget.value,
            );
            const level = building.floors.find(
              ({ code }) => code === floor,
            )?.level;
            const next =
              to?.floors.find((each) => each.level === level) ?? to?.floors[0];
            if (next) choose(next.code);
          }}
        />
      )}
      <div className={classes.floors} role="group" aria-label="Floor">
        {topDown(building.floors)
          .reverse()
          .map(({ code, name, level }) => (
            <button
              key={code}
              type="button"
              className={classes.floor}
              aria-pressed={code === floor}
              aria-label={`${shortName(level)}, ${name}`}
              title={name}
              onClick={() => choose(code)}
            >
              {shortName(level)}
            </button>
          ))}
      </div>
    </div>
  );
}

/** "G" for the ground floor, else the number of the level. */
function shortName(level: number): string {
  return level === 0 ? "G" : String(level);
}
