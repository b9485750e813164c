import { Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { departments } from "../../assets/admin/catalogue";
import { Answer, Empty } from "../../http/States";
import { classes as deviceClasses } from "../../location/search";
import { Pager } from "../../shell/Pager";
import { Rows } from "../../shell/Rows";
import { dueColumns } from "./dueColumns";
import { Figures } from "./Figures";
import { duePage, type DueFilter } from "./due";

/** What is due, the oldest first, and how much was done in time. */
export function DueList() {
  const {
    page = 0,
    part,
    ...filter
  } = useSearch({
    from: "/frame/work/plans",
  });
  const navigate = useNavigate();
  const answer = useQuery(duePage(filter, page));
  const show = (next: DueFilter & { page?: number }) =>
    void navigate({ to: "/work/plans", search: next, replace: true });
  return (
    <Stack>
      <Figures filter={filter} />
      <Filters filter={filter} change={show} />
      <Answer
        of={answer}
        empty={{
          when: ({ total }) => total === 0,
          show: (
            <Empty title="Nothing is due" icon="check">
              Nothing falls due until the day chosen, 30 days from today if none
              is.
            </Empty>
          ),
        }}
      >
        {(found) => (
          <div>
            <Rows
              label="What is due"
              items={found.items}
              columns={dueColumns}
              keyOf={(due) => `${due.planId} ${due.asset.id}`}
            />
            <Pager
              of={found}
              go={(page) => show({ ...filter, page })}
              fromTop
            />
          </div>
        )}
      </Answer>
    </Stack>
  );
}

function Filters({
  filter,
  change,
}: {
  filter: DueFilter;
  change: (filter: DueFilter) => void;
}) {
  const kinds = useQuery(deviceClasses).data ?? [];
  const owners = useQuery(departments).data ?? [];
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs">
      <Select
        label="Class"
        placeholder="Any class"
        clearable
        searchable
        data={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        value={filter.class ?? null}
        onChange={(code) => change({ ...filter, class: code ?? undefined })}
      />
      <Select
        label="Department"
        placeholder="Any department"
        clearable
        searchable
        data={owners.map(({ name }) => name)}
        value={filter.department ?? null}
        onChange={(name) =>
          change({ ...filter, department: name ?? undefined })
        }
      />
      <TextInput
        type="date"
        label="Due until"
        value={filter.to ?? ""}
        onChange={(event) =>
          change({ ...filter, to: event.currentTarget.value || undefined })
        }
      />
    </SimpleGrid>
  );
}
