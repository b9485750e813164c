import { Select, SimpleGrid } from "@mantine/core";
import { FilterBar } from "../../shell/FilterBar";
import { StateChoice } from "../../shell/StateChoice";
import { DaysInput } from "../DaysInput";
import type { EntryFilter } from "../ledger";
import { WhoseChoices } from "../WhoseChoices";
import { lineInWords, lineItems, stateInWords } from "../words";

interface Props {
  filter: EntryFilter;
  /** Called with the whole new filter; the first page is shown then. */
  change: (filter: EntryFilter) => void;
}

/** Narrows the ledger by event, line, state, kind of money, days and devices. */
export function EntryFilters({ filter, change }: Props) {
  return (
    <FilterBar
      search={{
        label: "Search by the event behind it",
        placeholder: "Event, such as work-order/123 or invoice/4711",
        q: filter.reference,
        ask: (reference) => change({ ...filter, reference }),
      }}
      chosen={[
        filter.lineItem,
        filter.state,
        filter.hardness,
        filter.from,
        filter.to,
        filter.site,
        filter.department,
        filter.class,
        filter.currency,
        filter.asset,
      ]}
    >
      <SimpleGrid
        cols={{ base: 1, xs: 2, md: 4 }}
        spacing="xs"
        mt={{ base: "xs", sm: 0 }}
      >
        <Select
          label="Line"
          placeholder="All lines"
          clearable
          data={lineItems.map((code) => ({
            value: code,
            label: lineInWords[code],
          }))}
          value={filter.lineItem ?? null}
          onChange={(code) =>
            change({ ...filter, lineItem: code ?? undefined })
          }
        />
        <StateChoice
          label="State"
          groups={[
            { value: "documented", label: "Documented (in the report)" },
          ]}
          words={stateInWords}
          value={filter.state}
          change={(state) => change({ ...filter, state })}
        />
        <Select
          label="Hard or soft"
          placeholder="Both, never added"
          clearable
          data={[
            { value: "hard", label: "Hard" },
            { value: "soft", label: "Soft" },
          ]}
          value={filter.hardness ?? null}
          onChange={(hardness) =>
            change({ ...filter, hardness: hardness ?? undefined })
          }
        />
        <WhoseChoices
          of={filter}
          change={(whose) => change({ ...filter, ...whose })}
        />
        <DaysInput
          of={filter}
          change={(days) => change({ ...filter, ...days })}
        />
      </SimpleGrid>
    </FilterBar>
  );
}
