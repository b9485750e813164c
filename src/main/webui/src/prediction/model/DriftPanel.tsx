import { Alert, Button, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer, Loading } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { Panel } from "../../shell/Panel";
import classes from "./model.module.css";
import { drift, type Drift } from "./models";
import { Reliability } from "./Reliability";

const looks = {
  stable: { title: "Nothing has drifted", colour: "green", icon: "check" },
  watch: { title: "Keep an eye on it", colour: "yellow", icon: "warning" },
  retrain: { title: "Time to train again", colour: "red", icon: "warning" },
} as const;

/** Whether the devices still look like those that the model learnt from, and whether its risks come true. */
export function DriftPanel({ nameOf }: { nameOf: (code: string) => string }) {
  return (
    <Panel title="Is it still right?">
      <Answer
        of={useQuery(drift)}
        loading={<Loading what="Looking for drift" rows={2} />}
      >
        {(known) => <Known drift={known} nameOf={nameOf} />}
      </Answer>
    </Panel>
  );
}

const few = 8;

/** What drifts, the most first. */
function Drifting({
  features,
  nameOf,
}: {
  features: Drift["features"];
  nameOf: (code: string) => string;
}) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={classes.drifting}>
        {features
          .slice(0, all ? undefined : few)
          .map(({ classCode, feature, words }) => (
            <li key={`${classCode} ${feature}`}>
              {nameOf(classCode)}: {words}
            </li>
          ))}
      </ul>
      {!all && features.length > few && (
        <Button
          variant="default"
          size="sm"
          mt="sm"
          onClick={() => setAll(true)}
        >
          Show all {features.length}
        </Button>
      )}
    </>
  );
}

function Known({
  drift: { overall, says, features, calibration },
  nameOf,
}: {
  drift: Drift;
  nameOf: (code: string) => string;
}) {
  const look = looks[overall];
  const drifting = features.filter(({ state }) => state !== "stable");
  return (
    <Stack>
      <Alert
        color={look.colour}
        variant="light"
        icon={<Icon name={look.icon} />}
        title={look.title}
      >
        {says}
      </Alert>
      <div className={classes.charts}>
        <div>
          <Text component="h3" fw={650}>
            What looks different now
          </Text>
          {drifting.length ? (
            <Drifting features={drifting} nameOf={nameOf} />
          ) : (
            <Text size="sm" c="dimmed">
              What devices tell of themselves looks as it did in training.
            </Text>
          )}
        </div>
        <div>
          <Text component="h3" fw={650}>
            Risks told here, and what came of them
          </Text>
          <Reliability
            title="Risks told in this house against failures seen"
            bins={calibration.map(({ expected, observed, count }) => ({
              predicted: expected,
              observed,
              count,
            }))}
          />
        </div>
      </div>
    </Stack>
  );
}
