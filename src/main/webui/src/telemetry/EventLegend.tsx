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
          <Symbol symbol={mark.symbol} colour={look[mark.colour]} look={look} />
          {mark.words} ({events.filter((each) => each.kind === kind).length})
        </li>
      ))}
    </ul>
  );
}

function Symbol({
  symbol,
  colour,
  look,
}: {
  symbol: string;
  colour: string;
  look: Look;
}) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {symbol === "triangle" && <path d="M7 1L13 13H1z" fill={colour} />}
      {symbol === "diamond" && <path d="M7 0L14 7L7 14L0 7z" fill={colour} />}
      {symbol === "rect" && (
        <rect x="1.500" y="1.500" width="11" height="11" fill={colour} />
      )}
      {symbol === "circle" && <circle cx="7" cy="7" r="6" fill={colour} />}
      {symbol === "emptyCircle" && (
        <circle
          cx="7"
          cy="7"
          r="5"
          fill={look.paper}
          stroke={colour}
          strokeWidth="2"
        />
      )}
    </svg>
  );
}
