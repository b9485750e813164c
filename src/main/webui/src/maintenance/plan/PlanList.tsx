import { Badge, Stack, Switch, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer, Empty } from "../../http/States";
import { AnchorLink } from "../../shell/links";
import { Pager } from "../../shell/Pager";
import { Rows, type Columns } from "../../shell/Rows";
import { count } from "../../time/words";
import { plansPage, type Plan } from "./plans";
import { planStateInWords } from "./words";

const columns: Columns<Plan> = [
  {
    id: "name",
    header: "Plan",
    cell: ({ row: { original: plan } }) => (
      <div>
        <AnchorLink
          to="/work/plans/$id"
          params={{ id: String(plan.id) }}
          fw={600}
          underline="always"
        >
          {plan.name}
        </AnchorLink>
        <Text size="sm" c="dimmed" fw={400}>
          {plan.procedure.code}
          {plan.aem && ", other than the maker says"}
        </Text>
      </div>
    ),
    meta: { phone: "title" },
  },
  {
    id: "covers",
    header: "For",
    cell: ({ row: { original: plan } }) => (
      <div>
        {plan.covers}
        <Text size="sm" c="dimmed">
          {count(plan.devices, "device")}
        </Text>
      </div>
    ),
  },
  {
    id: "rule",
    header: "Due",
    cell: ({ row: { original: plan } }) => (
      <div>
        {plan.says}
        <Text size="sm" c="dimmed">
          {plan.windowDays
            ? `in time ${count(plan.windowDays, "day")} before and after`
            : "in time on the day only"}
        </Text>
      </div>
    ),
  },
  {
    id: "state",
    header: "State",
    cell: ({ row: { original: plan } }) => (
      <Badge
        color={planStateInWords[plan.state].colour}
        variant="light"
        tt="none"
      >
        {planStateInWords[plan.state].words}
      </Badge>
    ),
  },
];

/** Every plan, by name. */
export function PlanList() {
  const [retired, setRetired] = useState(false);
  const [page, go] = useState(0);
  const answer = useQuery(plansPage(retired ? "retired" : undefined, page));
  return (
    <Stack>
      <Switch
        label="Show retired plans"
        checked={retired}
        onChange={(event) => {
          setRetired(event.currentTarget.checked);
          go(0);
        }}
      />
      <Answer
        of={answer}
        empty={{
          when: ({ total }) => total === 0,
          show: (
            <Empty
              title={retired ? "No retired plans" : "No plans yet"}
              icon="list"
            >
              {!retired &&
                "A plan says what is to be done at which devices and how often; it opens the orders by itself."}
            </Empty>
          ),
        }}
      >
        {(found) => (
          <div>
            <Rows
              label="Plans"
              items={found.items}
              columns={columns}
              keyOf={({ id }) => id}
            />
            <Pager of={found} go={go} />
          </div>
        )}
      </Answer>
    </Stack>
  );
}
