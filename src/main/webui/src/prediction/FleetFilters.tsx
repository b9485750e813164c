import { Select, SimpleGrid } from "@mantine/core";
import { FilterBar } from "../shell/FilterBar";
import type { Filter, RiskSummary } from "./risks";
import { levelInWords, levels } from "./words";

interface Props {
  filter: Filter;
  summary: RiskSummary | undefined;
  /** Called with the whole new filter; the first page is shown then. */
  change: (filter: Filter) => void;
}

/** Narrows the fleet by words, class, department, building and level. */
export function FleetFilters({ filter, summary, change }: Props) {
  return (
    <FilterBar
      search={{
        label: "Search devices",
        placeholder: "Name, model or control number",
        q: filter.q,
        ask: (q) => change({ ...filter, q }),
      }}
      chosen={[filter.class, filter.department, filter.building, filter.level]}
    >
      <Choices filter={filter} summary={summary} change={change} />
    </FilterBar>
  );
}

function Choices({ filter, summary, change }: Props) {
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
        data={(summary?.byClass ?? []).map(({ classCode, className }) => ({
          value: classCode,
          label: className,
        }))}
        value={filter.class ?? null}
        onChange={(code) => change({ ...filter, class: code ?? undefined })}
      />
      <Select
        aria-label="Department"
        placeholder="Any department"
        clearable
        searchable
        data={summary?.departments ?? []}
        value={filter.department ?? null}
        onChange={(department) =>
          change({ ...filter, department: department ?? undefined })
        }
      />
      <Select
        aria-label="Building"
        placeholder="Any building"
        clearable
        data={(summary?.buildings ?? []).map(({ code, name }) => ({
          value: code,
          label: name,
        }))}
        value={filter.building ?? null}
        onChange={(building) =>
          change({ ...filter, building: building ?? undefined })
        }
      />
      <Select
        aria-label="Level"
        placeholder="Any level"
        clearable
        data={levels.map((level) => ({
          value: level,
          label: levelInWords[level].words,
        }))}
        value={filter.level ?? null}
        onChange={(level) => change({ ...filter, level: level ?? undefined })}
      />
    </SimpleGrid>
  );
}
