import { Button, SegmentedControl, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { classes as classList } from "../../location/search";
import { usePlaces } from "../../location/places";
import { Panel } from "../../shell/Panel";
import { Rows, type Columns } from "../../shell/Rows";
import { monthAndYear } from "../../time/calendar";
import { Amount } from "../Amount";
import type { By, Group } from "../reports";

const ways: { value: By; label: string }[] = [
  { value: "department", label: "Department" },
  { value: "class", label: "Class" },
  { value: "site", label: "Site" },
  { value: "month", label: "Month" },
];

const FEW = 12;

interface Props {
  groups: readonly Group[];
  by: By;
  change: (by: By) => void;
}

/** Where the money was saved, or when: each budget by itself, soft by itself. */
export function Groups({ groups, by, change }: Props) {
  const nameOf = useNameOf(by);
  const columns = useMemo(() => columnsOf(nameOf, groups), [nameOf, groups]);
  const [all, setAll] = useState(false);
  return (
    <Panel
      title="Where and when"
      actions={
        <SegmentedControl
          aria-label="Told apart by"
          size="xs"
          data={ways}
          value={by}
          onChange={(chosen) => change(chosen as By)}
        />
      }
    >
      {groups.length ? (
        <>
          <Rows
            label="Savings of each group"
            items={groups.slice(0, all ? undefined : FEW)}
            columns={columns}
            keyOf={({ key, currency }) => `${key} ${currency}`}
          />
          {!all && groups.length > FEW && (
            <Button variant="default" mt="sm" onClick={() => setAll(true)}>
              Show all {groups.length.toLocaleString()}
            </Button>
          )}
        </>
      ) : (
        <Text c="dimmed" size="sm">
          No entry of this period names one.
        </Text>
      )}
    </Panel>
  );
}

function useNameOf(by: By): (key: string) => string {
  const { data: kinds } = useQuery(classList);
  const { data: places } = usePlaces();
  return useMemo(() => {
    if (by === "class")
      return (key) => kinds?.find(({ code }) => code === key)?.name ?? key;
    if (by === "site")
      return (key) =>
        places?.sites.find(({ code }) => code === key)?.name ?? key;
    if (by === "month") return (key) => monthAndYear(`${key}-15T12:00:00Z`);
    return (key) => key;
  }, [by, kinds, places]);
}

/** Without the columns in which nobody has anything. */
function columnsOf(
  nameOf: (key: string) => string,
  groups: readonly Group[],
): Columns<Group> {
  const amount = (
    id: string,
    header: string,
    of: (group: Group) => number,
  ): Columns<Group> =>
    groups.every((group) => of(group) === 0)
      ? []
      : [
          {
            id,
            header,
            cell: ({ row: { original } }) => (
              <Amount of={of(original)} currency={original.currency} />
            ),
            meta: { end: true },
          },
        ];
  return [
    {
      id: "group",
      header: "Group",
      cell: ({ row: { original } }) => nameOf(original.key),
      meta: { phone: "title" },
    },
    ...amount("operating", "Net operating", (g) => g.documented.netOperating),
    ...amount("capital", "Net capital", (g) => g.documented.netCapital),
    ...amount(
      "op-proposed",
      "Proposed operating",
      (g) => g.proposed.netOperating,
    ),
    ...amount("cap-proposed", "Proposed capital", (g) => g.proposed.netCapital),
    ...amount("soft", "Soft", (g) => g.soft.documented),
  ];
}
