import { Select, SimpleGrid } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { classes } from "../../location/search";
import { FilterBar } from "../../shell/FilterBar";
import type { Filter } from "./asset";
import { departments, distinct, models } from "./catalogue";
import { statusChoices } from "./words";

interface Props {
  filter: Filter;
  /** Called with the whole new filter; the first page is shown then. */
  change: (filter: Filter) => void;
}

/** Narrows the register by words, class, model, department and status. */
export function Filters({ filter, change }: Props) {
  return (
    <FilterBar
      search={{
        label: "Search assets",
        placeholder: "Name, model, control number, serial number or tag",
        q: filter.q,
        ask: (q) => change({ ...filter, q }),
      }}
      chosen={[filter.class, filter.model, filter.department, filter.status]}
    >
      <Choices filter={filter} change={change} />
    </FilterBar>
  );
}

function Choices({ filter, change }: Props) {
  const { data: allClasses = [] } = useQuery(classes);
  const { data: allModels = [] } = useQuery(models(filter.class));
  const { data: allDepartments = [] } = useQuery(departments);
  return (
    <SimpleGrid
      cols={{ base: 1, xs: 2, md: 4 }}
      spacing="xs"
      mt={{ base: "xs", sm: 0 }}
    >
      <Select
        aria-label="Class"
        placeholder="Any class"
        clearable
        searchable
        data={allClasses.map(({ code, name }) => ({
          value: code,
          label: name,
        }))}
        value={filter.class ?? null}
        onChange={(code) =>
          change({ ...filter, class: code ?? undefined, model: undefined })
        }
      />
      <Select
        aria-label="Model"
        placeholder="Any model"
        clearable
        searchable
        data={distinct(allModels.map(({ name }) => name))}
        value={filter.model ?? null}
        onChange={(model) => change({ ...filter, model: model ?? undefined })}
      />
      <Select
        aria-label="Department"
        placeholder="Any department"
        clearable
        searchable
        data={allDepartments.map(({ name }) => name)}
        value={filter.department ?? null}
        onChange={(department) =>
          change({ ...filter, department: department ?? undefined })
        }
      />
      <Select
        aria-label="Status"
        placeholder="Any status"
        clearable
        data={statusChoices}
        value={filter.status ?? null}
        onChange={(status) =>
          change({ ...filter, status: status ?? undefined })
        }
      />
    </SimpleGrid>
  );
}
