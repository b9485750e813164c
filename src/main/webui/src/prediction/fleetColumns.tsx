import { Stack, Text } from "@mantine/core";
import { criticalityInWords } from "../assets/asset";
import { floorInWords, usePlaces } from "../location/places";
import { AnchorLink } from "../shell/links";
import type { Columns } from "../shell/Rows";
import classes from "./fleet.module.css";
import { LevelBadge } from "./LevelBadge";
import type { Risk } from "./risks";
import { changeInWords, interval, roughly } from "./words";

export const fleetColumns: Columns<Risk> = [
  {
    id: "device",
    header: "Device",
    cell: ({ row: { original: risk } }) => <Device risk={risk} />,
    meta: { phone: "title" },
  },
  {
    id: "place",
    header: "Where",
    cell: ({ row: { original: risk } }) => <Where risk={risk} />,
  },
  {
    id: "risk",
    header: "Risk in 30 days",
    cell: ({ row: { original: risk } }) => (
      <Stack gap={2} className={classes.risk}>
        <LevelBadge risk={risk} />
        <Text size="xs" c="dimmed">
          {changeInWords(risk.change30d)}
        </Text>
      </Stack>
    ),
  },
  {
    id: "criticality",
    header: "Criticality",
    cell: ({ row: { original: risk } }) =>
      criticalityInWords[risk.asset.criticality],
  },
  {
    id: "life",
    header: "Remaining life",
    cell: ({ row: { original: risk } }) =>
      risk.remainingLife ? (
        <div className={classes.life}>
          {roughly(risk.remainingLife.days)}
          <Text size="xs" c="dimmed">
            {interval(risk.remainingLife)}
          </Text>
        </div>
      ) : (
        "not known"
      ),
  },
  {
    id: "why",
    header: "Why",
    cell: ({ row: { original: risk } }) => <Why risk={risk} />,
    meta: { phone: "bare" },
  },
];

function Device({ risk: { asset } }: { risk: Risk }) {
  return (
    <div className={classes.device}>
      <AnchorLink
        to="/assets/$id"
        params={{ id: String(asset.id) }}
        search={{ part: "health" }}
        fw={600}
        underline="always"
      >
        {asset.name}
      </AnchorLink>
      <Text size="sm" c="dimmed" fw={400}>
        {[asset.controlNumber, asset.maker, asset.model]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </div>
  );
}

function Where({ risk: { place, asset } }: { risk: Risk }) {
  const { data: places } = usePlaces();
  if (!place)
    return (
      <div>
        not known
        {asset.department && (
          <Text size="sm" c="dimmed">
            {asset.department}
          </Text>
        )}
      </div>
    );
  return (
    <div className={classes.where}>
      {place.zone?.name ?? "Between rooms"}
      <Text size="sm" c="dimmed">
        {floorInWords(places, place.floor)}
      </Text>
    </div>
  );
}

function Why({ risk: { reasons, level } }: { risk: Risk }) {
  if (!reasons.length)
    return (
      <Text size="sm" c="dimmed">
        {level === "unknown"
          ? "Too little is known of it, or no model covers its class."
          : "Nothing speaks for a failure."}
      </Text>
    );
  return (
    <ul className={classes.reasons}>
      {reasons.map(({ text, direction }) => (
        <li key={text} data-direction={direction}>
          {text}
        </li>
      ))}
    </ul>
  );
}
