import { FoundCard } from "./FoundCard";
import type { Found } from "./locate";
import classes from "./Nearest.module.css";

export function UnitList({
  found,
  point,
}: {
  found: Found[];
  point?: (id: number | undefined) => void;
}) {
  return (
    <ol className={classes.units} aria-label="Units, the nearest first">
      {found.map((each, i) => (
        <FoundCard
          key={each.asset.id}
          found={each}
          rank={i + 1}
          {...(point && { onPoint: point })}
        />
      ))}
    </ol>
  );
}
