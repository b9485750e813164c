import { describe, expect, it } from "vitest";
import type { Plan } from "./plans";
import { draftOf, emptyDraft, faultsOf, textOf } from "./rule";

const models = [{ id: 7, maker: "Acme", name: "Flow 2" }];

describe("a plan as it is typed", () => {
  it("becomes what the service takes", () => {
    const text = textOf(
      {
        ...emptyDraft,
        name: " Yearly ",
        scope: "model",
        modelId: "7",
        count: 6,
        unit: "M",
        months: ["3", "4"],
        procedureId: "3",
      },
      models,
    );
    expect(text.name).toBe("Yearly");
    expect(text.scope).toEqual({ maker: "Acme", model: "Flow 2" });
    expect(text.rule).toEqual({
      type: "calendar",
      every: "P6M",
      months: [3, 4],
    });
    expect(text.firstDueOn).toBeNull();
  });

  it("comes back as it was", () => {
    const draft = {
      ...emptyDraft,
      name: "Battery",
      classCode: "infusion-pump",
      rule: "signal" as const,
      signal: "battery-capacity",
      side: "below" as const,
      limit: 80,
      procedureId: "3",
    };
    const text = textOf(draft, models);
    const plan = {
      ...text,
      covers: "Infusion pump",
      procedure: { id: 3 },
    } as unknown as Plan;
    expect(draftOf(plan, models)).toEqual(draft);
  });

  it("says what is missing", () => {
    expect(Object.keys(faultsOf(emptyDraft))).toEqual([
      "name",
      "classCode",
      "procedureId",
    ]);
    expect(faultsOf({ ...emptyDraft, rule: "risk", risk: 140 }).risk).toBe(
      "Between 0 and 100",
    );
  });
});
