import { useComputedColorScheme } from "@mantine/core";
import classes from "./Legend.module.css";
import { zonesOf, type FloorPlan } from "./plan";
import { lookOf } from "./purpose";
import { everyReadiness, lookOfReadiness } from "./readiness";

/** What the marks and colours on the map mean; only purposes that this floor has. */
export function Legend({ plan }: { plan: FloorPlan }) {
  const dark = useComputedColorScheme("light") === "dark";
  const shade = dark ? "dark" : "light";
  const here = [
    ...new Set(zonesOf(plan).map(({ properties }) => properties.purpose)),
  ];
  return (
    <details className={classes.legend}>
      <summary>What the colours mean</summary>
      <ul className={classes.keys}>
        {everyReadiness.map((readiness) => {
          const look = lookOfReadiness(readiness);
          return (
            <li key={readiness}>
              <span
                className={classes.mark}
                data-shape={look.shape}
                style={{ color: look[shade] }}
                aria-hidden
              />
              {look.words}
            </li>
          );
        })}
        <li>
          <span className={classes.faded} aria-hidden />
          Faded: no signal, last known place
        </li>
      </ul>
      <ul className={classes.keys}>
        {here.map((purpose) => (
          <li key={purpose}>
            <span
              className={classes.zone}
              style={{ background: lookOf(purpose)[shade] }}
              aria-hidden
            />
            {lookOf(purpose).words}
          </li>
        ))}
      </ul>
    </details>
  );
}
