import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Loading } from "../../http/States";
import { useAllowed } from "../../security/session";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { date } from "../../time/calendar";
import { count } from "../../time/words";
import { Counters } from "./Counters";
import { DueState } from "./dueColumns";
import classes from "./plan.module.css";
import { emScoreOf, plansOfAsset } from "./due";
import { windowInWords } from "./words";

/** The plans of one device: what was done last, what is due next and why; and its equipment management number. */
export function PlansOf({ assetId }: { assetId: number }) {
  const answer = useQuery(plansOfAsset(assetId));
  const mayOpen = useAllowed("biomed", "admin");
  return (
    <Panel title="Maintenance plans">
      <Stack gap="sm">
        <Answer
          of={answer}
          loading={<Loading rows={1} />}
          empty={{
            when: (plans) => plans.length === 0,
            show: (
              <Text size="sm" c="dimmed">
                No plan is for this device.
              </Text>
            ),
          }}
        >
          {(plans) => (
            <ul className={classes.list}>
              {plans.map((due) => (
                <li key={due.planId}>
                  {mayOpen ? (
                    <AnchorLink
                      to="/work/plans/$id"
                      params={{ id: String(due.planId) }}
                      fw={600}
                      underline="always"
                    >
                      {due.plan}
                    </AnchorLink>
                  ) : (
                    <Text fw={600}>{due.plan}</Text>
                  )}
                  <Text size="sm">
                    {due.dueOn ? `Due ${windowInWords(due)}. ` : ""}
                    {due.why}.
                  </Text>
                  <Text size="sm" c="dimmed">
                    {due.lastDoneAt
                      ? `Last done on ${date(due.lastDoneAt)}.`
                      : "Not done by this plan yet."}
                  </Text>
                  <DueState due={due} />
                </li>
              ))}
            </ul>
          )}
        </Answer>
        <Counters assetId={assetId} />
        <EmNumber assetId={assetId} />
      </Stack>
    </Panel>
  );
}

function EmNumber({ assetId }: { assetId: number }) {
  const { data: score } = useQuery(emScoreOf(assetId));
  if (!score) return null;
  return (
    <Text size="sm">
      <b>Equipment management number {score.sum}</b>
      {`: function ${score.use} + physical risk ${score.harm} + maintenance ${score.upkeep} + incidents ${score.incidents} (${count(score.failuresLastYear, "failure")} in the last year). `}
      {score.inProgramme
        ? `In the programme: ${score.inProgrammeFrom} or more.`
        : `Not in the programme: that begins at ${score.inProgrammeFrom}.`}
      {score.why && ` ${score.why}`}
    </Text>
  );
}
