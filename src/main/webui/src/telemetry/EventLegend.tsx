import { useLook, type Look } from "./chart/look";
import classes from "./telemetry.module.css";
import type { Marked } from "./events";

/** What the marks on the charts mean; only those that are there. */
export function EventLegend({ events }: { events: readonly Marked[] }) {
  const look = useLook();
  const kinds = [...new Map(events.map((each) => [each.kind, each])).values()];
  if (!kinds.length) return null;
  return (
    <ul className={classes.legend} aria-label="Marks on the charts">
      {kinds.map(({ kind, look: mark }) => (
        <li key={kind}>
          <Symbol mark={mark} look={look} />
          {mark.words} ({events.filter((each) => each.kind === kind).length})
        </li>
      ))}
    </ul>
  );
}

function Symbol({ mark, look }: { mark: Marked["look"]; look: Look }) {
  const colour = look[mark.colour];
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {mark.symbol === "triangle" && <path d="M7 1L13 13H1z" fill={colour} />}
      {mark.symbol === "diamond" && (
        <path d="M7 0L14 7L7 14L0 7z" fill={colour} />
      )}
      {mark.symbol === "rect" && (
        <rect x="1.500" y="1.500" width="11" height="11" fill={colour} />
      )}
      {mark.symbol === "circle" && (
        <circle
          cx="7"
          cy="7"
          r="5"
          fill={mark.hollow ? look.paper : colour}
          stroke={colour}
          strokeWidth="2"
        />
      )}
    </svg>
  );
}
