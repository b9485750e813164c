import { ActionIcon, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { send } from "../../http/api";
import { Answer, Loading } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { Panel } from "../../shell/Panel";
import { tellFailure } from "../../shell/tell";
import { lasting } from "../../time/words";
import { useNames } from "../team";
import { LabourDialog } from "./LabourDialog";
import { money } from "../../shell/money";
import classes from "./order.module.css";
import { costsOf, type Costs, type Order } from "./orders";
import { PartDialog } from "./PartDialog";
import { labourInWords } from "./words";
import { useRefresh } from "./writes";

/** Parts and labour of an order, and what they cost. */
export function CostsOf({
  order,
  mayWrite,
}: {
  order: Order;
  mayWrite: boolean;
}) {
  const [adding, add] = useState<"part" | "labour">();
  const costs = useQuery(costsOf(order.id));
  const open =
    mayWrite && !["proposed", "verified", "cancelled"].includes(order.state);
  return (
    <Panel
      title="Parts and labour"
      actions={
        open && (
          <Group gap="xs">
            <Button variant="default" onClick={() => add("part")}>
              Add part
            </Button>
            <Button variant="default" onClick={() => add("labour")}>
              Add labour
            </Button>
          </Group>
        )
      }
    >
      <Answer
        of={costs}
        loading={<Loading rows={1} />}
        empty={{
          when: ({ totals }) => totals.length === 0,
          show: (
            <Text size="sm" c="dimmed">
              None yet.
            </Text>
          ),
        }}
      >
        {(known) => <Lines of={known} order={order} open={open} />}
      </Answer>
      {adding === "part" && (
        <PartDialog order={order} close={() => add(undefined)} />
      )}
      {adding === "labour" && (
        <LabourDialog order={order} close={() => add(undefined)} />
      )}
    </Panel>
  );
}

function Lines({
  of: { parts, labour, totals },
  order,
  open,
}: {
  of: Costs;
  order: Order;
  open: boolean;
}) {
  const name = useNames();
  const refresh = useRefresh();
  const removing = useMutation({
    mutationFn: (path: string) =>
      send("DELETE", `/api/work-orders/${order.id}/${path}`, undefined, {
        version: order.version,
      }),
    onError: tellFailure,
    onSettled: () => refresh(),
  });
  const rows = [
    ...parts.map((part) => ({
      path: `parts/${part.id}`,
      what: `${part.quantity} × ${part.name}`,
      about: [part.partNumber, `${money(part.unitCost, part.currency)} each`]
        .filter(Boolean)
        .join(" · "),
      cost: money(part.cost, part.currency),
    })),
    ...labour.map((work) => ({
      path: `labour/${work.id}`,
      what: `${lasting(work.minutes * 60)}, ${name(work.worker)}`,
      about: `${labourInWords[work.kind]} · ${money(work.hourlyRate, work.currency)} an hour`,
      cost: money(work.cost, work.currency),
    })),
  ];
  return (
    <Stack gap="xs">
      <Table horizontalSpacing={0} aria-label="Parts and labour">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">What</Table.Th>
            <Table.Th scope="col" ta="right">
              Cost
            </Table.Th>
            {open && (
              <Table.Th>
                <span className={classes.hidden}>Remove</span>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.path}>
              <Table.Td>
                {row.what}
                <Text size="xs" c="dimmed">
                  {row.about}
                </Text>
              </Table.Td>
              <Table.Td ta="right" className={classes.money}>
                {row.cost}
              </Table.Td>
              {open && (
                <Table.Td w={44} ta="right">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={`Remove ${row.what}`}
                    onClick={() => removing.mutate(row.path)}
                  >
                    <Icon name="trash" />
                  </ActionIcon>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {totals.map((total) => (
        <Text key={total.currency} ta="right" fw={600}>
          Together {money(total.total, total.currency)}
        </Text>
      ))}
    </Stack>
  );
}
