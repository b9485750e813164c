import { SegmentedControl, Select, SimpleGrid } from "@mantine/core";
import { SearchField } from "../../shell/SearchField";
import type { RecallFilter } from "./recalls";

interface Props {
  filter: RecallFilter;
  /** Called with the whole new filter; the first page is shown then. */
  change: (filter: RecallFilter) => void;
}

/** Narrows the recalls by words, by class, by whether they are open and by whether they concern us. */
export function RecallFilters({ filter, change }: Props) {
  return (
    <div>
      <SegmentedControl
        aria-label="Which recalls"
        value={filter.show ?? "matched"}
        onChange={(show) =>
          change({ ...filter, show: show === "matched" ? undefined : show })
        }
        data={[
          { value: "undecided", label: "To decide" },
          { value: "matched", label: "Our devices" },
          { value: "all", label: "All" },
        ]}
        mb="xs"
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs">
        <SearchField
          label="Search recalls"
          placeholder="Number, firm, product or reason"
          q={filter.q}
          ask={(q) => change({ ...filter, q })}
        />
        <Select
          aria-label="Class"
          placeholder="Any class"
          clearable
          data={[
            { value: "I", label: "Class I" },
            { value: "II", label: "Class II" },
            { value: "III", label: "Class III" },
            { value: "none", label: "Not classified yet" },
          ]}
          value={filter.class ?? null}
          onChange={(value) => change({ ...filter, class: value ?? undefined })}
        />
        <Select
          aria-label="Open or ended"
          placeholder="Open and ended"
          clearable
          data={[
            { value: "true", label: "Open" },
            { value: "false", label: "Ended" },
          ]}
          value={filter.open ?? null}
          onChange={(value) => change({ ...filter, open: value ?? undefined })}
        />
      </SimpleGrid>
    </div>
  );
}
