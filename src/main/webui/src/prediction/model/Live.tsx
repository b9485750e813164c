import classes from "./model.module.css";
import type { ModelDetail } from "./models";

/** How a model does in this house, not in training. */
export function Live({ live }: { live: NonNullable<ModelDetail["live"]> }) {
  const facts: [string, string][] = [
    ["Devices scored", live.scored.toLocaleString("en-GB")],
    ["Alarms", live.alarms.toLocaleString("en-GB")],
    ["Confirmed", live.confirmed.toLocaleString("en-GB")],
    ["Not a fault", live.notAFault.toLocaleString("en-GB")],
    [
      "False alarms, 100 devices a month",
      live.falseAlarmsPer100DevicesPerMonth?.toFixed(1) ?? "not known yet",
    ],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
