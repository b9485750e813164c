import type { Budget } from "../ledger";
import { plus } from "../money";
import type { Line, Range } from "../reports";

/** A bar of the waterfall, from where the one above it ended. */
export interface Step {
  line: Line | null;
  name: string;
  amount: number;
  from: number;
  to: number;
  /** P10 and P90 as places on the axis; null where the range is not of this bar alone. */
  low: number | null;
  high: number | null;
  range: Range | null;
}

/**
 * Documented hard savings of one budget and one currency, line by line, less the programme's cost, down to the net. Nothing
 * soft and nothing proposed is in it. Lines without an amount are left out.
 */
export function stepsOf(
  lines: readonly Line[],
  currency: string,
  budget: Budget,
): Step[] {
  const amountOf = (line: Line) =>
    budget === "operating" ? line.documentedOperating : line.documentedCapital;
  const hard = lines.filter(
    (line) =>
      line.currency === currency &&
      line.hardness === "hard" &&
      amountOf(line) !== 0,
  );
  const savings = hard
    .filter(({ lineItem }) => lineItem !== "programme-cost")
    .sort((one, other) => amountOf(other) - amountOf(one));
  const costs = hard.filter(({ lineItem }) => lineItem === "programme-cost");
  let reached = 0;
  const steps = [...savings, ...costs].map((line): Step => {
    const amount = amountOf(line);
    const from = reached;
    reached = plus(reached, amount);
    // A range of a line that is in both budgets says nothing of one of them.
    const whole =
      line.documentedOperating === 0 || line.documentedCapital === 0;
    return {
      line,
      name: line.name,
      amount,
      from,
      to: reached,
      low: whole && line.range ? plus(from, line.range.p10) : null,
      high: whole && line.range ? plus(from, line.range.p90) : null,
      range: line.range,
    };
  });
  if (!steps.length) return [];
  return [
    ...steps,
    {
      line: null,
      name: "Net",
      amount: reached,
      from: 0,
      to: reached,
      low: null,
      high: null,
      range: null,
    },
  ];
}
