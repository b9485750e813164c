import { Select, SimpleGrid } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { FilterBar } from "../../shell/FilterBar";
import { StateChoice } from "../../shell/StateChoice";
import { team } from "../team";
import type { OrderFilter } from "./orders";
import { kindInWords, priorityInWords, stateInWords } from "./words";

interface Props {
  filter: OrderFilter;
  /** Called with the whole new filter; the first page is shown then. */
  change: (filter: OrderFilter) => void;
}

/** Narrows the orders by words, state, kind, priority, due time and who does them. */
export function OrderFilters({ filter, change }: Props) {
  return (
    <FilterBar
      search={{
        label: "Search orders",
        placeholder: "Order number, device or title",
        q: filter.q,
        ask: (q) => change({ ...filter, q }),
      }}
      chosen={[
        filter.state,
        filter.kind,
        filter.assignee,
        filter.priority,
        filter.due,
      ]}
    >
      <Choices filter={filter} change={change} />
    </FilterBar>
  );
}

const groups = [
  { value: "open", label: "All open ones" },
  { value: "closed", label: "All closed ones" },
  {
    value: "waiting-for-parts,waiting-for-vendor,waiting-for-access",
    label: "Waiting for anything",
  },
];

const states = Object.fromEntries(
  Object.entries(stateInWords).map(([state, { words }]) => [state, words]),
);

function Choices({ filter, change }: Props) {
  const members = useQuery(team).data ?? [];
  return (
    <SimpleGrid
      cols={{ base: 1, xs: 2, sm: 3, md: 5 }}
      spacing="xs"
      mt={{ base: "xs", sm: 0 }}
    >
      <StateChoice
        groups={groups}
        words={states}
        value={filter.state}
        change={(state) => change({ ...filter, state })}
      />
      <Select
        aria-label="Kind"
        placeholder="Any kind"
        clearable
        data={choicesOf(kindInWords)}
        value={filter.kind ?? null}
        onChange={(kind) => change({ ...filter, kind: kind ?? undefined })}
      />
      <Select
        aria-label="Priority"
        placeholder="Any priority"
        clearable
        data={choicesOf(priorityInWords)}
        value={filter.priority ? String(filter.priority) : null}
        onChange={(priority) =>
          change({
            ...filter,
            priority: priority ? Number(priority) : undefined,
          })
        }
      />
      <Select
        aria-label="Due"
        placeholder="Due at any time"
        clearable
        data={[
          { value: "overdue", label: "Overdue" },
          { value: "week", label: "Due within a week" },
        ]}
        value={filter.due ?? null}
        onChange={(due) => change({ ...filter, due: due ?? undefined })}
      />
      <Select
        aria-label="Assigned to"
        placeholder="Assigned to anybody"
        clearable
        searchable
        data={[
          { value: "me", label: "Me" },
          { value: "nobody", label: "Nobody" },
          ...members.map(({ username, displayName }) => ({
            value: username,
            label: displayName,
          })),
        ]}
        value={filter.assignee ?? null}
        onChange={(assignee) =>
          change({ ...filter, assignee: assignee ?? undefined })
        }
      />
    </SimpleGrid>
  );
}

function choicesOf(words: Record<string | number, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
