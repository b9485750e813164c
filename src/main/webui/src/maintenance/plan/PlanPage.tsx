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
import { Rows } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { calendarDate, date } from "../../time/calendar";
import { count, lasting } from "../../time/words";
import { kindInWords } from "../order/words";
import { Name } from "../Name";
import { AemPanel } from "./AemPanel";
import { dueColumns } from "./dueColumns";
import classes from "./plan.module.css";
import { PlanForm } from "./PlanForm";
import { duePage, planOf, retirePlan, type Plan } from "./plans";
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
  const [retiring, ask] = useState(false);
  const state = planStateInWords[plan.state];
  return (
    <Sheet
      title={plan.name}
      actions={
        plan.state !== "retired" &&
        !editing && (
          <Group gap="xs">
            <Button variant="default" onClick={() => ask(true)}>
              Retire
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
          <Facts plan={plan} />
        )}
        <AemPanel plan={plan} />
        {plan.state !== "retired" && <WhereDue plan={plan} />}
      </Stack>
      {retiring && (
        <Confirm
          title="Retire this plan"
          action="Retire"
          close={() => ask(false)}
          act={async () => {
            await retirePlan(plan);
            await Promise.all(
              ["plans", "plan", "due"].map((key) =>
                client.invalidateQueries({ queryKey: [key] }),
              ),
            );
          }}
        >
          It opens no more orders. Orders that are open stay open, and what was
          done stays on record.
        </Confirm>
      )}
    </Sheet>
  );
}

function Facts({ plan }: { plan: Plan }) {
  const { procedure } = plan;
  return (
    <Panel title="What it says">
      <dl className={classes.facts}>
        <dt>Due</dt>
        <dd>
          {plan.says}, counted from the day it was done
          {plan.rule.type === "calendar" &&
            plan.firstDueOn &&
            `; where it was never done, on ${calendarDate(plan.firstDueOn)}`}
        </dd>
        <dt>In time</dt>
        <dd>
          {plan.windowDays
            ? `${count(plan.windowDays, "day")} before and after`
            : "on the day only"}
        </dd>
        <dt>Procedure</dt>
        <dd>
          <AnchorLink
            to="/work/procedures/$id"
            params={{ id: String(procedure.id) }}
            underline="always"
            inherit
          >
            {procedure.title}
          </AnchorLink>
          , version {procedure.number}
        </dd>
        <dt>Kind</dt>
        <dd>
          {kindInWords[procedure.kind]}, {lasting(procedure.minutes * 60)}
          {procedure.skill && `, needs ${procedure.skill}`}
        </dd>
        <dt>Made</dt>
        <dd>
          {date(plan.madeAt)} by <Name of={plan.madeBy} />
        </dd>
      </dl>
    </Panel>
  );
}

function WhereDue({ plan }: { plan: Plan }) {
  const answer = useQuery(duePage({ plan: plan.id, to: "2100-01-01" }, 0));
  return (
    <Panel title="Due next">
      <Answer
        of={answer}
        empty={{
          when: ({ total }) => total === 0,
          show: (
            <Text size="sm" c="dimmed">
              Nowhere yet.
            </Text>
          ),
        }}
      >
        {({ items, total }) => (
          <>
            <Rows
              label="Due next"
              items={items}
              columns={dueColumns.filter(({ id }) => id !== "plan")}
              keyOf={({ asset }) => asset.id}
            />
            {total > items.length && (
              <Text size="sm" c="dimmed" mt="xs">
                And {count(total - items.length, "device")} more, later.
              </Text>
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}
