import { describe, expect, it } from "vitest";
import {
  drawn,
  inOrder,
  learned,
  type Contest,
  type Score,
} from "./evaluation";

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

describe("the classes of a model", () => {
  it("are those that were learned; the others say why not", () => {
    expect(
      learned({
        command: "train",
        seed: 7,
        classes: { ct: { "30": contest }, mri: { says: "3 failures" } },
      }),
    ).toEqual({ codes: ["ct"], missing: [["mri", "3 failures"]] });
    expect(learned({ command: "train", seed: 7 }).codes).toEqual([]);
  });
});
