import { Anchor, Group, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAllowed } from "../../security/session";
import { calendarDate, date } from "../../time/calendar";
import { digits, withUnit } from "../../telemetry/units";
import { Name } from "../Name";
import {
  countersOf,
  takenForInWords,
  takeStepBack,
  type Counter,
  type CounterStep,
} from "./counters";
import { StepDialog } from "./StepDialog";
import classes from "./plan.module.css";

/** What was taken for an exchange of a device's counters; a person may say otherwise. */
export function Counters({ assetId }: { assetId: number }) {
  const { data } = useQuery(countersOf(assetId));
  const stepped = data?.filter(({ steps }) => steps.length > 0) ?? [];
  return stepped.map((counter) => (
    <div key={counter.signal}>
      <Text fw={600} size="sm">
        {counter.name}: {withUnit(counter.value, counter.unit)}
      </Text>
      <ul className={classes.list}>
        {counter.steps.map((step) => (
          <Step key={step.on} assetId={assetId} counter={counter} step={step} />
        ))}
      </ul>
    </div>
  ));
}

interface Props {
  assetId: number;
  counter: Counter;
  step: CounterStep;
}

function Step({ assetId, counter, step }: Props) {
  const client = useQueryClient();
  const mayWrite = useAllowed("biomed", "admin");
  const [asking, ask] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: ["due"] });
  return (
    <li>
      <Text size="sm">
        {calendarDate(step.on)}: from {digits(step.before)} to{" "}
        {withUnit(step.after, counter.unit)}, {takenForInWords[step.takenFor]};{" "}
        {withUnit(step.grown, counter.unit)} of use counted.
      </Text>
      {step.saidBy && step.saidAt && (
        <Text size="sm" c="dimmed">
          <Name of={step.saidBy} />, {date(step.saidAt)}: {step.why}
        </Text>
      )}
      {mayWrite && (
        <Group gap="md">
          <Anchor component="button" size="sm" onClick={() => ask(true)}>
            Say how much it was
          </Anchor>
          {step.saidBy && (
            <Anchor
              component="button"
              size="sm"
              onClick={() =>
                void takeStepBack(assetId, counter, step).then(refresh)
              }
            >
              Take back what was said
            </Anchor>
          )}
        </Group>
      )}
      {asking && (
        <StepDialog
          assetId={assetId}
          counter={counter}
          step={step}
          close={() => ask(false)}
          done={refresh}
        />
      )}
    </li>
  );
}
