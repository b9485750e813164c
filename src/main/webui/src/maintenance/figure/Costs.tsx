import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Answer, Empty } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { Panel } from "../../shell/Panel";
import { Rows, type Columns } from "../../shell/Rows";
import { tellFailure } from "../../shell/tell";
import { CostDialog } from "./CostDialog";
import { costsOf, removeCost, type Cost, type Figures } from "./figures";
import { costInWords } from "./words";

/** What finance states of a year; without it the cost of service ratio is not known. */
export function Costs({ figures }: { figures: Figures }) {
  const year = new Date(Date.parse(figures.to) - 1).getUTCFullYear();
  const [stating, setStating] = useState(false);
  const costs = useQuery(costsOf(year));
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: removeCost,
    onSuccess: () => client.invalidateQueries({ queryKey: ["figures"] }),
    onError: tellFailure,
  });
  const nameOf = (cost: Cost) =>
    figures.by === cost.by
      ? (figures.groups.find(({ key }) => key === cost.key)?.name ?? cost.key)
      : cost.key || "All devices";
  const columns: Columns<Cost> = [
    {
      id: "kind",
      header: "Cost",
      cell: ({ row: { original: cost } }) => costInWords[cost.kind],
      meta: { phone: "title" },
    },
    {
      id: "of",
      header: "Of",
      cell: ({ row: { original: cost } }) => nameOf(cost),
    },
    {
      id: "amount",
      header: "In the year",
      cell: ({ row: { original: cost } }) =>
        `${cost.amount.toLocaleString("en-GB", { minimumFractionDigits: 2 })} ${cost.currency}`,
    },
    {
      id: "note",
      header: "Note",
      cell: ({ row: { original: cost } }) => cost.note ?? "",
      meta: { phone: "bare" },
    },
    {
      id: "remove",
      header: "",
      cell: ({ row: { original: cost } }) => (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => removing.mutate(cost.id)}
          aria-label={`Remove ${costInWords[cost.kind]} of ${nameOf(cost)}`}
        >
          Remove
        </Button>
      ),
      meta: { end: true },
    },
  ];
  return (
    <Panel
      title={`Costs of ${year} that no order knows`}
      actions={
        <Button
          variant="default"
          size="sm"
          leftSection={<Icon name="plus" />}
          onClick={() => setStating(true)}
        >
          State a cost
        </Button>
      }
    >
      <Answer
        of={costs}
        empty={{
          when: (list) => list.length === 0,
          show: (
            <Empty title={`Nothing is stated for ${year}`}>
              The cost of service ratio needs service contracts, time and
              materials, and overhead; a 0 counts, an empty place does not.
            </Empty>
          ),
        }}
      >
        {(list) => (
          <Rows
            label="Stated costs"
            items={list}
            columns={columns}
            keyOf={({ id }) => id}
          />
        )}
      </Answer>
      <Group mt="xs">
        <Text size="sm" c="dimmed">
          Labour and parts come from the orders.
        </Text>
      </Group>
      {stating && (
        <CostDialog
          year={year}
          figures={figures}
          close={() => setStating(false)}
        />
      )}
    </Panel>
  );
}
