import { describe, expect, it } from "vitest";
import { emptyDraft, factsOf, faultsIn } from "./draft";

describe("the form of an asset", () => {
  it("sends nothing for an empty field, and a number for a cost", () => {
    const facts = factsOf({
      ...emptyDraft,
      name: "  ",
      maker: " BD ",
      acquisitionCost: "3200,50",
    });
    expect(facts.name).toBeNull();
    expect(facts.maker).toBe("BD");
    expect(facts.acquisitionCost).toBe(3200.5);
  });

  it("wants a cost and its currency together", () => {
    expect(faultsIn({ ...emptyDraft, acquisitionCost: "10" }).currency).toBe(
      "Which currency?",
    );
    expect(faultsIn({ ...emptyDraft, currency: "EUR" }).acquisitionCost).toBe(
      "How much?",
    );
  });

  it("names every field that is needed and empty", () => {
    expect(Object.keys(faultsIn(emptyDraft))).toEqual([
      "controlNumber",
      "classCode",
      "maker",
      "model",
      "department",
    ]);
  });
});
