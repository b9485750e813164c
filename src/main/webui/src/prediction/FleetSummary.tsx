import { Alert, Text, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Icon } from "../shell/Icon";
import { AnchorLink } from "../shell/links";
import { Ago } from "../time/Ago";
import { calendarDate } from "../time/calendar";
import { count } from "../time/words";
import classes from "./fleet.module.css";
import { models } from "./model/models";
import type { Level, RiskSummary } from "./risks";
import { levelInWords, levels } from "./words";

interface Props {
  summary: RiskSummary;
  level: string | undefined;
  choose: (level: Level | undefined) => void;
}

/** How many devices are at which risk, and what tells it. A number pressed shows only those. */
export function FleetSummary({ summary, level, choose }: Props) {
  return (
    <div className={classes.summary}>
      {levels.map((each) => (
        <UnstyledButton
          key={each}
          className={classes.tile}
          aria-pressed={level === each}
          onClick={() => choose(level === each ? undefined : each)}
        >
          <span
            className={classes.number}
            style={{
              color: `var(--mantine-color-${levelInWords[each].colour}-light-color)`,
            }}
          >
            {summary.counts[each].toLocaleString("en-GB")}
          </span>
          <span className={classes.name}>{levelInWords[each].words}</span>
        </UnstyledButton>
      ))}
      <div className={classes.model}>
        {summary.model ? (
          <InUse summary={summary} model={summary.model} />
        ) : (
          <NoModel />
        )}
      </div>
    </div>
  );
}

function InUse({
  summary,
  model,
}: {
  summary: RiskSummary;
  model: NonNullable<RiskSummary["model"]>;
}) {
  const { data: shelf = [] } = useQuery(models);
  const trainedOn = shelf.find(
    ({ name, version }) => name === model.name && version === model.version,
  )?.trainedOn;
  return (
    <>
      <Text size="sm">
        Told by{" "}
        <AnchorLink to="/health/models" size="sm" underline="always">
          {model.name} {model.version}
        </AnchorLink>
        {trainedOn && <>, trained on {calendarDate(trainedOn)}</>}
      </Text>
      <Text size="sm" c="dimmed">
        {summary.lastRescoreAt && (
          <>
            <Ago at={summary.lastRescoreAt} before="All scored again " />
            {" · "}
          </>
        )}
        {count(summary.falseAlarmsThisMonth, "false alarm")} this month
      </Text>
    </>
  );
}

/** Without a model nothing can be told; telemetry goes on. */
function NoModel() {
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<Icon name="warning" />}
      title="No model is in use"
    >
      Readings are taken and kept, but no risk can be told until a model is
      chosen under{" "}
      <AnchorLink to="/health/models" underline="always" inherit>
        Models
      </AnchorLink>
      .
    </Alert>
  );
}
