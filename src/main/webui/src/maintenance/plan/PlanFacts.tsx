import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer } from "../../http/States";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Rows } from "../../shell/Rows";
import { calendarDate, date } from "../../time/calendar";
import { count, lasting } from "../../time/words";
import { kindInWords } from "../order/words";
import { Name } from "../Name";
import { duePage } from "./due";
import { dueColumns } from "./dueColumns";
import classes from "./plan.module.css";
import type { Plan } from "./plans";

/** What a plan says, in words. */
export function PlanFacts({ plan }: { plan: Plan }) {
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

/** Where a plan is due next, the first first. */
export function WhereDue({ plan }: { plan: Plan }) {
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
