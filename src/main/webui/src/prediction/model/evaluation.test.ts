import { describe, expect, it } from "vitest";
import { drawn, inOrder, type Contest, type Score } from "./evaluation";

const score = {} as Score;
const contest: Contest = {
  chosen: "random-forest",
  models: {
    rule: score,
    xgboost: score,
    "logistic-regression": score,
    "random-forest": score,
  },
};

describe("the models that were tried", () => {
  it("are listed with the chosen one first and the thresholds alone last", () => {
    expect(inOrder(contest).map(([name]) => name)).toEqual([
      "random-forest",
      "xgboost",
      "logistic-regression",
      "rule",
    ]);
  });

  it("are drawn when they are chosen or a baseline", () => {
    expect(drawn(contest).map(([name]) => name)).toEqual([
      "random-forest",
      "logistic-regression",
      "rule",
    ]);
  });
});
