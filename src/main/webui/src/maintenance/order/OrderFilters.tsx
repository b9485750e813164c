import { Button, Collapse, Select, SimpleGrid, TextInput } from "@mantine/core";
import {
  useDebouncedCallback,
  useDisclosure,
  useMediaQuery,
} from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Icon } from "../../shell/Icon";
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
  const narrow = useMediaQuery("(max-width: 47.99em)", false, {
    getInitialValueInEffect: false,
  });
  const [open, { toggle }] = useDisclosure(false);
  const chosen = [
    filter.state,
    filter.kind,
    filter.assignee,
    filter.priority,
    filter.due,
  ].filter(Boolean).length;
  const [text, setText] = useState(filter.q ?? "");
  useEffect(() => setText(filter.q ?? ""), [filter.q]);
  const ask = useDebouncedCallback(
    (q: string) => change({ ...filter, q: q.trim() || undefined }),
    200,
  );
  return (
    <div>
      <TextInput
        type="search"
        aria-label="Search orders"
        placeholder="Order number, device or title"
        leftSection={<Icon name="search" />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
        mb="xs"
      />
      {narrow && (
        <Button
          variant="default"
          size="sm"
          onClick={toggle}
          aria-expanded={open}
          leftSection={<Icon name="settings" />}
        >
          {chosen ? `Filters (${chosen})` : "Filters"}
        </Button>
      )}
      <Collapse expanded={!narrow || open} transitionDuration={0}>
        <Choices filter={filter} change={change} />
      </Collapse>
    </div>
  );
}

const states = [
  { value: "open", label: "All open ones" },
  { value: "closed", label: "All closed ones" },
  {
    value: "waiting-for-parts,waiting-for-vendor,waiting-for-access",
    label: "Waiting for anything",
  },
  ...Object.entries(stateInWords).map(([value, { words }]) => ({
    value,
    label: words,
  })),
];

function Choices({ filter, change }: Props) {
  const members = useQuery(team).data ?? [];
  return (
    <SimpleGrid
      cols={{ base: 1, xs: 2, sm: 3, md: 5 }}
      spacing="xs"
      mt={{ base: "xs", sm: 0 }}
    >
      <Select
        aria-label="State"
        placeholder="Any state"
        clearable
        data={states}
        value={filter.state ?? null}
        onChange={(state) => change({ ...filter, state: state ?? undefined })}
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
