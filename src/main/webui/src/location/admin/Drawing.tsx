import { useComputedColorScheme } from "@mantine/core";
import type { Bounds, Point, ZoneFeature } from "../plan";
import { lookOf } from "../purpose";
import classes from "./Drawing.module.css";
import { linesOf } from "./lines";
import { middleOf } from "./ring";

interface Props {
  /** What is drawn, for those who do not see it. */
  label: string;
  zones: readonly ZoneFeature[];
  marks?: readonly Point[];
  markLook?: "reader" | "passage";
  /** The code of the zone that is looked at. */
  selected?: string;
  /** Codes of zones that something is wrong with. */
  wrong?: readonly string[];
  /** An outline being drawn, in the place of the selected zone's. */
  draft?: Point[][];
  /** Whether something is wrong with that outline. */
  draftWrong?: boolean;
  /** The part to show, in metres; everything when left out. */
  part?: Bounds;
  select?: (zone: ZoneFeature) => void;
}

/** A floor as a drawing: north is up, a unit is a metre. The lists beside it say the same in words. */
export function Drawing({
  label,
  zones,
  marks = [],
  markLook = "passage",
  selected,
  wrong = [],
  draft,
  draftWrong = false,
  part,
  select,
}: Props) {
  const scheme = useComputedColorScheme("light");
  const [minX, minY, maxX, maxY] = part ?? around(zones, draft);
  const margin = Math.max(maxX - minX, maxY - minY) * 0.02 + 0.2;
  const width = maxX - minX + 2 * margin;
  const letter = Math.min(1.1, width / 45);
  const others = draft
    ? zones.filter(({ properties }) => properties.code !== selected)
    : zones;
  // What is selected or wrong is drawn last, so that no neighbour hides its line.
  const weight = ({ properties: { code } }: ZoneFeature) =>
    Number(wrong.includes(code)) * 2 + Number(code === selected);
  return (
    <svg
      role="img"
      aria-label={label}
      className={classes.drawing}
      viewBox={`${minX - margin} ${-maxY - margin} ${width} ${maxY - minY + 2 * margin}`}
    >
      {[...others]
        .sort((a, b) => weight(a) - weight(b))
        .map((zone) => {
          const { code, name, purpose } = zone.properties;
          return (
            <path
              key={code}
              d={pathOf(zone.geometry.coordinates)}
              fill={lookOf(purpose)[scheme]}
              className={classes.zone}
              data-selected={code === selected || undefined}
              data-wrong={wrong.includes(code) || undefined}
              data-choosable={select ? true : undefined}
              onClick={() => select?.(zone)}
            >
              <title>{`${name} (${code})`}</title>
            </path>
          );
        })}
      {others.map((zone) => (
        <Label key={zone.properties.code} zone={zone} letter={letter} />
      ))}
      {draft && (
        <>
          <path
            d={pathOf(draft)}
            className={classes.draft}
            data-wrong={draftWrong || undefined}
          />
          {draft[0]?.slice(0, -1).map(([x, y], place) => (
            <g key={place} className={classes.corner}>
              <circle cx={x} cy={-y} r={letter * 0.55} />
              <text x={x} y={-y} fontSize={letter * 0.8}>
                {place + 1}
              </text>
            </g>
          ))}
        </>
      )}
      {marks.map(([x, y], place) => (
        <circle
          key={place}
          cx={x}
          cy={-y}
          r={letter * 0.45}
          className={classes[markLook]}
        />
      ))}
    </svg>
  );
}

/** A zone's name where it fits, else nothing: its title tells it. */
function Label({ zone, letter }: { zone: ZoneFeature; letter: number }) {
  const ring = zone.geometry.coordinates[0] ?? [];
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const lines = linesOf(
    zone.properties.name,
    Math.floor((Math.max(...xs) - Math.min(...xs)) / (letter * 0.58)),
  );
  const tall = lines.length * letter * 1.2;
  if (!lines.length || tall > Math.max(...ys) - Math.min(...ys)) return null;
  const [x, y] = middleOf(ring);
  return (
    <text fontSize={letter} className={classes.name}>
      {lines.map((line, place) => (
        <tspan
          key={place}
          x={x}
          y={-y + (place - (lines.length - 1) / 2) * letter * 1.2}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}

function pathOf(rings: readonly (readonly Point[])[]): string {
  return rings
    .map((ring) => `M${ring.map(([x, y]) => `${x} ${-y}`).join("L")}Z`)
    .join("");
}

function around(
  zones: readonly ZoneFeature[],
  draft: readonly Point[][] = [],
): Bounds {
  const points = [
    ...zones.flatMap(({ geometry }) => geometry.coordinates[0] ?? []),
    ...draft.flat(),
  ];
  if (!points.length) return [0, 0, 20, 12];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
