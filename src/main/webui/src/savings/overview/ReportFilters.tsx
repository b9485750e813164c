import { Select, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { FilterBar } from "../../shell/FilterBar";
import { now } from "../../time/now";
import { DaysInput } from "../DaysInput";
import { RateInput } from "../RateInput";
import type { Asked } from "../reports";
import { WhoseChoices } from "../WhoseChoices";
import { CUSTOM, presetOf, presetsOn } from "./period";

interface Props {
  asked: Asked;
  rate: string;
  change: (asked: Asked) => void;
}

/** From when until when, of which devices, and at which rate of interest. */
export function ReportFilters({ asked, rate, change }: Props) {
  const today = new Date(now()).toISOString().slice(0, 10);
  const presets = presetsOn(today);
  const preset = presetOf(asked, today);
  const [custom, setCustom] = useState(false);
  const own = custom || preset === CUSTOM;
  return (
    <FilterBar
      chosen={[
        preset !== presets[0]?.code,
        asked.site,
        asked.department,
        asked.class,
      ]}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} spacing="xs">
        <Select
          label="Period"
          allowDeselect={false}
          data={[
            ...presets.map(({ code, label }) => ({ value: code, label })),
            { value: CUSTOM, label: "Own days" },
          ]}
          value={own ? CUSTOM : preset}
          onChange={(code) => {
            setCustom(code === CUSTOM);
            const days = presets.find((one) => one.code === code)?.days;
            if (days) change({ ...asked, from: days.from, to: days.to });
          }}
        />
        <WhoseChoices
          of={asked}
          change={(whose) => change({ ...asked, ...whose })}
        />
        <RateInput
          rate={rate}
          change={(next) => change({ ...asked, rate: next })}
        />
        {own && (
          <DaysInput
            of={asked}
            change={(days) => change({ ...asked, ...days })}
          />
        )}
      </SimpleGrid>
    </FilterBar>
  );
}
