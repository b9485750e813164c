import { Text } from "@mantine/core";
import { Ago } from "../../time/Ago";
import { count } from "../../time/words";
import { LevelBadge } from "../LevelBadge";
import type { AssetRisk } from "../risks";
import { changeInWords, chance } from "../words";
import classes from "./health.module.css";

/** The risk now, and on how much experience it rests. */
export function RiskNow({ risk }: { risk: AssetRisk }) {
  const { risk7, evidence, challenger, model, scoredAt, change30d } = risk;
  const change = changeInWords(change30d);
  return (
    <div>
      <div className={classes.now}>
        <LevelBadge risk={risk} size="xl" />
        <Text>
          in 30 days{risk7 !== null && <>, {chance(risk7)} in 7 days</>}
          {change && <>, {change}</>}
        </Text>
      </div>
      <Text size="sm" c="dimmed" my={6}>
        {model && (
          <>
            Told by {model.name} {model.version}
            {scoredAt && <Ago at={scoredAt} before=", " />}.{" "}
          </>
        )}
        {evidence && (
          <>
            Learnt from {count(evidence.failures, "failure")} of{" "}
            {count(evidence.devices, "device")} of its class, watched for{" "}
            {count(Math.round(evidence.deviceYears), "year")} together.{" "}
          </>
        )}
        {challenger && challenger.risk30 !== null && (
          <>
            Version {challenger.version}, on trial, says{" "}
            {chance(challenger.risk30)}.
          </>
        )}
      </Text>
    </div>
  );
}
