import { NativeSelect, SegmentedControl, Stack, Text } from "@mantine/core";
import { useCallback, useState } from "react";
import { Panel } from "../../shell/Panel";
import { roughly } from "../words";
import { ClassTable } from "./ClassTable";
import { ContestTable } from "./ContestTable";
import { learned, type Evaluation, type Horizon } from "./evaluation";
import classes from "./model.module.css";
import { PrecisionRecall } from "./PrecisionRecall";
import { Reliability } from "./Reliability";

/** How the model did on devices that it had not seen in training. */
export function Evaluated({
  evaluation,
  nameOf,
}: {
  evaluation: Evaluation;
  nameOf: (code: string) => string;
}) {
  const { codes, missing } = learned(evaluation);
  const [chosen, choose] = useState(codes[0] ?? "");
  const [horizon, look] = useState<Horizon>("30");
  const known = evaluation.classes?.[chosen];
  const contest = known?.[horizon];
  const life = known?.remainingLife;
  const show = useCallback((code: string) => {
    choose(code);
    document.getElementById("class")?.scrollIntoView({ block: "start" });
  }, []);
  if (!codes.length) return null;
  return (
    <>
      <Panel
        title="How it does, per class"
        actions={
          <SegmentedControl
            aria-label="How far ahead"
            value={horizon}
            onChange={(value) => look(value as Horizon)}
            data={[
              { value: "7", label: "7 days ahead" },
              { value: "30", label: "30 days ahead" },
            ]}
          />
        }
      >
        <Text size="sm" c="dimmed" mb="sm">
          On devices and days that were kept out of training. The area under the
          precision–recall curve (PR area) is 1 for a model that is always
          right; beside it stand the two simple ways that it has to beat.
        </Text>
        <ClassTable
          evaluation={evaluation}
          horizon={horizon}
          nameOf={nameOf}
          choose={show}
        />
      </Panel>
      <div id="class" style={{ scrollMarginTop: 64 }}>
        <Panel
          title={nameOf(chosen)}
          actions={
            <NativeSelect
              aria-label="Class"
              value={chosen}
              onChange={(event) => choose(event.currentTarget.value)}
              data={codes.map((code) => ({ value: code, label: nameOf(code) }))}
            />
          }
        >
          {contest ? (
            <Stack>
              <div className={classes.charts}>
                <div>
                  <Text component="h3" fw={650}>
                    Failures caught against false alarms
                  </Text>
                  <PrecisionRecall contest={contest} />
                </div>
                <div>
                  <Text component="h3" fw={650}>
                    Does a risk mean what it says?
                  </Text>
                  <Reliability
                    title={`Risk told against failures seen, ${nameOf(chosen)}, ${horizon} days`}
                    bins={contest.models[contest.chosen]?.reliability ?? []}
                  />
                </div>
              </div>
              <ContestTable
                contest={contest}
                label={`Models tried for ${nameOf(chosen)}`}
              />
            </Stack>
          ) : (
            <Text c="dimmed">
              Too few failures to learn {horizon} days ahead for this class.
            </Text>
          )}
          {life && (
            <Text size="sm" mt="md">
              Remaining life: off by {roughly(life.maeDays)} on average. Its
              intervals, {roughly(life.medianWidthDays)} wide, held in{" "}
              {Math.round(life.coverageSeen * 100)} of 100 cases (stated:{" "}
              {Math.round(life.coverageStated * 100)}).
            </Text>
          )}
        </Panel>
      </div>
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          Not learned, so that their risk stays unknown:{" "}
          {missing
            .map(([code, says]) => `${nameOf(code)} (${says})`)
            .join("; ")}
          .
        </Text>
      )}
      <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
        Measured by <code>{evaluation.command}</code> with seed{" "}
        {evaluation.seed}.
      </Text>
    </>
  );
}
