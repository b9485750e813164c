import { Group, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Answer } from "../../http/States";
import { Panel } from "../../shell/Panel";
import { Chart } from "../../telemetry/chart/Chart";
import { useLook } from "../../telemetry/chart/look";
import { monthAndYear } from "../../time/calendar";
import { money, plus } from "../money";
import { counterfactualOf, type Asked, type Series } from "../reports";
import { lineInWords, lineItems } from "../words";
import { counterfactualOption, middleOf } from "./counterfactualOption";

/** What it would have cost without the programme, drawn beside what happened. */
export function BesideIt({ asked }: { asked: Asked }) {
  const [lineItem, setLineItem] = useState<string | null>(null);
  const { from, to, site, department, class: classCode } = asked;
  const series = useQuery(
    counterfactualOf({
      from,
      to,
      site,
      department,
      class: classCode,
      lineItem: lineItem ?? undefined,
    }),
  );
  return (
    <Panel
      title="Without the programme, and with it"
      actions={
        <Select
          aria-label="Line"
          placeholder="All lines"
          size="sm"
          clearable
          data={lineItems
            .filter((code) => code !== "programme-cost")
            .map((code) => ({ value: code, label: lineInWords[code] }))}
          value={lineItem}
          onChange={setLineItem}
        />
      }
    >
      <Answer
        of={series}
        empty={{
          when: (all) => !all.series.length,
          show: (
            <Text c="dimmed" size="sm">
              Nothing documented in this period.
            </Text>
          ),
        }}
      >
        {(all) => (
          <Stack>
            {all.series.map((one) => (
              <Beside
                key={`${one.currency} ${one.hardness}`}
                series={one}
                programme={lineItem === null && one.hardness === "hard"}
              />
            ))}
            <Text size="xs" c="dimmed">
              {all.method}
            </Text>
          </Stack>
        )}
      </Answer>
    </Panel>
  );
}

function Beside({
  series,
  programme,
}: {
  series: Series;
  /** The cost of the programme is among what happened. */
  programme: boolean;
}) {
  const look = useLook();
  const { currency, hardness, months } = series;
  const option = useMemo(
    () => counterfactualOption(look, series),
    [look, series],
  );
  const without = plus(...months.map((month) => month.without));
  const happened = plus(...months.map((month) => month.happened));
  return (
    <div>
      <Text fw={600} size="sm">
        {hardness === "hard" ? "Hard" : "Soft, by itself"}, in {currency}
      </Text>
      <Group gap="md" mb={4}>
        <Text size="sm">
          <span aria-hidden style={{ color: look.forecast }}>
            ┅┅{" "}
          </span>
          Without it, by the baselines: <b>{money(without, currency)}</b>
        </Text>
        <Text size="sm">
          <span aria-hidden style={{ color: look.line }}>
            ━━{" "}
          </span>
          {programme ? "What happened, with its cost" : "What happened"}:{" "}
          <b>{money(happened, currency)}</b>
        </Text>
        <Text size="sm" c="dimmed">
          Shaded: P10 to P90
        </Text>
      </Group>
      <Chart
        height={240}
        option={option}
        summary={`By the baselines it would have cost ${money(without, currency)}; it did cost ${money(happened, currency)}, over ${months.length} months.`}
        figures={{
          caption: `Without and with the programme, ${hardness}, in ${currency}`,
          head: ["Month", "Without", "Happened", "P10", "P90"],
          rows: months.map(({ month, low, high, ...amounts }) => [
            monthAndYear(middleOf(month)),
            money(amounts.without, currency),
            money(amounts.happened, currency),
            low === null ? "" : money(low, currency),
            high === null ? "" : money(high, currency),
          ]),
        }}
      />
    </div>
  );
}
