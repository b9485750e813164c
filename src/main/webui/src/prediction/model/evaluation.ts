/** How one way of predicting did on devices that it had never seen. */
export interface Score {
  prAuc: number | null;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  brier: number | null;
  leadTimeDaysMedian: number | null;
  falseAlarmsPer100DevicesPerMonth: number | null;
  threshold: number | null;
  /** Failures in the test, and how many of them had an alarm before. */
  failures?: number;
  failuresForeseen?: number;
  /** The area under the curve of guessing. */
  baseRate?: number;
  reliability?: {
    low: number;
    high: number;
    predicted: number;
    observed: number;
    count: number;
  }[];
  curve?: { recall: number; precision: number }[];
}

/** The models of one class and horizon; the two baselines are logistic-regression and rule. */
export interface Contest {
  chosen: string;
  models: Record<string, Score>;
}

export type Horizon = "7" | "30";

export type ClassEvaluation = Partial<Record<Horizon, Contest>> & {
  remainingLife?: {
    rmseDays: number;
    maeDays: number;
    coverageStated: number;
    coverageSeen: number;
    medianWidthDays: number;
  } | null;
  /** Why the class was not learned. */
  says?: string | null;
};

/** What the training command measured. */
export interface Evaluation {
  command: string;
  seed: number;
  overall?: Partial<Record<Horizon, Record<string, unknown>>>;
  classes?: Record<string, ClassEvaluation>;
}

/** The classes that were learned, by their codes, and those that were not, with the reason. */
export function learned({ classes = {} }: Evaluation): {
  codes: string[];
  missing: [code: string, says: string][];
} {
  const codes = Object.keys(classes);
  return {
    codes: codes.filter((code) => classes[code]!["7"] || classes[code]!["30"]),
    missing: codes.flatMap((code): [string, string][] => {
      const { says } = classes[code]!;
      return says ? [[code, says]] : [];
    }),
  };
}

/** The models in the order of a table: the chosen one, then the others, the thresholds alone last. */
export function inOrder({ chosen, models }: Contest): [string, Score][] {
  const rank = (name: string) =>
    name === chosen ? 0 : name === "rule" ? 2 : 1;
  return Object.entries(models).sort(([a], [b]) => rank(a) - rank(b));
}

/** Those to draw: the chosen one and the two baselines to beat. */
export function drawn(contest: Contest): [string, Score][] {
  return inOrder(contest).filter(
    ([name]) =>
      name === contest.chosen ||
      name === "logistic-regression" ||
      name === "rule",
  );
}
