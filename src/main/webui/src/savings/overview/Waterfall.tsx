import { Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useMemo } from "react";
import { Chart } from "../../telemetry/chart/Chart";
import { useLook } from "../../telemetry/chart/look";
import type { Budget, LineItem } from "../ledger";
import { money } from "../money";
import type { Line } from "../reports";
import { budgetInWords } from "../words";
import { stepsOf } from "./waterfall";
import { waterfallOption } from "./waterfallOption";

interface Props {
  lines: readonly Line[];
  currency: string;
  budget: Budget;
  open: (line: LineItem) => void;
}

/** From what each line saved to what is left of it, in one budget. The table beside it holds the same. */
export function Waterfall({ lines, currency, budget, open }: Props) {
  const look = useLook();
  const narrow = !!useMediaQuery("(max-width: 47.99em)", false, {
    getInitialValueInEffect: false,
  });
  const steps = useMemo(
    () => stepsOf(lines, currency, budget),
    [lines, currency, budget],
  );
  const option = useMemo(
    () => waterfallOption(look, steps, currency, narrow),
    [look, steps, currency, narrow],
  );
  const pick = useCallback(
    (name: string) => {
      const line = steps.find((step) => step.name === name)?.line;
      if (line) open(line.lineItem);
    },
    [steps, open],
  );
  return (
    <section aria-label={`${budgetInWords[budget]} budget`}>
      <Text fw={600} size="sm">
        {budgetInWords[budget]} budget
      </Text>
      {steps.length ? (
        <Chart
          height={40 + steps.length * 38}
          option={option}
          pick={pick}
          summary={`${budgetInWords[budget]} budget, from savings to net: ${steps
            .map(({ name, amount }) => `${name} ${money(amount, currency)}`)
            .join(", ")}. The table below holds the same.`}
        />
      ) : (
        <Text size="sm" c="dimmed">
          Nothing documented in this budget.
        </Text>
      )}
    </section>
  );
}
