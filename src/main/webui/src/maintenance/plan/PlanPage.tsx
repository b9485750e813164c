import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Problem } from "../../http/problem";
import { Answer, Empty, Loading } from "../../http/States";
import { Back, backLook } from "../../shell/BackLink";
import { Confirm } from "../../shell/Confirm";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Sheet } from "../../shell/Sheet";
import { WhyDialog } from "../../shell/WhyDialog";
import { date } from "../../time/calendar";
import { count } from "../../time/words";
import { Name } from "../Name";
import { AemPanel } from "./AemPanel";
import { PlanFacts, WhereDue } from "./PlanFacts";
import { PlanForm } from "./PlanForm";
import { pausePlan, planOf, resumePlan, retirePlan, type Plan } from "./plans";
import { planStateInWords } from "./words";

/** One plan: what it says, why it may, and where it is due. */
export default function PlanPage() {
  const { id } = useParams({ from: "/frame/work/plans/$id" });
  const plan = useQuery(planOf(Number(id)));
  if (plan.error instanceof Problem && plan.error.status === 404)
    return (
      <Sheet title="Plan">
        <Empty title="There is no such plan" icon="list">
          <AnchorLink to="/work/plans">See all plans</AnchorLink>
        </Empty>
      </Sheet>
    );
  return (
    <Answer
      of={plan}
      loading={
        <Sheet title="Plan">
          <Loading rows={5} />
        </Sheet>
      }
    >
      {(known) => <Page key={known.version} plan={known} />}
    </Answer>
  );
}

function Page({ plan }: { plan: Plan }) {
  const client = useQueryClient();
  const [editing, edit] = useState(false);
  const [asked, ask] = useState<"retire" | "pause" | "resume">();
  const refresh = () =>
    Promise.all(
      ["plans", "plan", "due"].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const state = planStateInWords[plan.state];
  return (
    <Sheet
      title={plan.name}
      actions={
        plan.state !== "retired" &&
        !editing && (
          <Group gap="xs">
            <Button variant="default" onClick={() => ask("retire")}>
              Retire
            </Button>
            <Button
              variant="default"
              onClick={() => ask(plan.pause ? "resume" : "pause")}
            >
              {plan.pause ? "Resume" : "Pause"}
            </Button>
            <Button
              variant="default"
              leftSection={<Icon name="edit" />}
              onClick={() => edit(true)}
            >
              Change
            </Button>
          </Group>
        )
      }
    >
      <AnchorLink to="/work/plans" search={{ part: "plans" }} {...backLook}>
        <Back>Plans</Back>
      </AnchorLink>
      <Stack>
        <Group gap="md">
          <Badge color={state.colour} variant="light" tt="none">
            {state.words}
          </Badge>
          <Text c="dimmed" size="sm">
            {plan.covers}, {count(plan.devices, "device")}
          </Text>
        </Group>
        {plan.pause && (
          <Text size="sm">
            Paused since {date(plan.pause.since)} by <Name of={plan.pause.by} />
            : {plan.pause.why}
          </Text>
        )}
        {editing ? (
          <Panel
            title="Change the plan"
            actions={
              <Button variant="default" onClick={() => edit(false)}>
                Cancel
              </Button>
            }
          >
            <PlanForm plan={plan} done={() => edit(false)} />
          </Panel>
        ) : (
          <PlanFacts plan={plan} />
        )}
        <AemPanel plan={plan} />
        {plan.state !== "retired" && <WhereDue plan={plan} />}
      </Stack>
      {asked === "retire" && (
        <Confirm
          title="Retire this plan"
          action="Retire"
          close={() => ask(undefined)}
          act={async () => {
            await retirePlan(plan);
            await refresh();
          }}
        >
          It opens no more orders. Orders that are open stay open, and what was
          done stays on record.
        </Confirm>
      )}
      {asked === "pause" && (
        <WhyDialog
          title="Pause this plan"
          meaning="It opens no orders, and nothing falls due, until you resume it. Orders that are open stay open."
          action="Pause"
          close={() => ask(undefined)}
          act={async (why) => {
            await pausePlan(plan, why);
            await refresh();
          }}
        />
      )}
      {asked === "resume" && (
        <Confirm
          title="Resume this plan"
          action="Resume"
          close={() => ask(undefined)}
          act={async () => {
            await resumePlan(plan);
            await refresh();
          }}
        >
          What would have fallen due since {date(plan.pause!.since)} is due now,
          once at each device.
        </Confirm>
      )}
    </Sheet>
  );
}
