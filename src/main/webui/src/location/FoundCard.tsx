import { Badge, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Icon } from "../shell/Icon";
import { Ago } from "../time/Ago";
import { sureness, walk } from "../time/words";
import classes from "./FoundCard.module.css";
import type { Found } from "./locate";
import { floorInWords, usePlaces } from "./places";
import { wardAndRoom } from "./plan";
import { ReadinessBadge } from "./ReadinessBadge";

interface Props {
  found: Found;
  rank: number;
  onPoint?: (id: number | undefined) => void;
}

/** One unit: where, how far, how fresh, what. A tap opens its page. */
export function FoundCard({ found, rank, onPoint }: Props) {
  const {
    asset,
    place,
    seenAt,
    silent,
    confidence,
    walkSeconds,
    readiness,
    notThere,
  } = found;
  const { data: places } = usePlaces();
  const { ward, room } = wardAndRoom(place.zone?.name ?? "Between rooms");
  return (
    <li>
      <Link
        to="/assets/$id"
        params={{ id: String(asset.id) }}
        className={classes.card}
        onMouseEnter={() => onPoint?.(asset.id)}
        onMouseLeave={() => onPoint?.(undefined)}
        onFocus={() => onPoint?.(asset.id)}
        onBlur={() => onPoint?.(undefined)}
      >
        <span className={classes.rank} aria-hidden>
          {rank}
        </span>
        <span className={classes.facts}>
          <span className={classes.first}>
            <span className={classes.place}>{room}</span>
            {walkSeconds != null && (
              <span className={classes.walk}>
                <Icon name="walk" /> {walk(walkSeconds)}
              </span>
            )}
          </span>
          <Text span size="sm">
            {[ward, floorInWords(places, place.floor)]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          <Text span size="sm" c="dimmed">
            {[asset.name, asset.model].filter(Boolean).join(" · ")} ·{" "}
            <span className={classes.number}>{asset.controlNumber}</span>
          </Text>
          <span className={classes.state}>
            {asset.quarantine ? (
              <Badge color="red" variant="light" tt="none">
                Do not use: {asset.quarantine}
              </Badge>
            ) : (
              <ReadinessBadge readiness={readiness} notThere={notThere} />
            )}
            <Text span size="sm" c="dimmed">
              <Ago at={seenAt} before="seen " /> ·{" "}
              {sureness(confidence, silent)}
            </Text>
          </span>
        </span>
      </Link>
    </li>
  );
}
