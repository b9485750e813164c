import { Button, Collapse, Select, SimpleGrid, TextInput } from "@mantine/core";
import {
  useDebouncedCallback,
  useDisclosure,
  useMediaQuery,
} from "@mantine/hooks";
import { useEffect, useState } from "react";
import { Icon } from "../shell/Icon";
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
  const narrow = useMediaQuery("(max-width: 47.99em)", false, {
    getInitialValueInEffect: false,
  });
  const [open, { toggle }] = useDisclosure(false);
  const chosen = [
    filter.class,
    filter.department,
    filter.building,
    filter.level,
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
        aria-label="Search devices"
        placeholder="Name, model or control number"
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
        <Choices filter={filter} summary={summary} change={change} />
      </Collapse>
    </div>
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
