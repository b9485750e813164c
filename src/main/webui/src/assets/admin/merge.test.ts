import { describe, expect, it } from "vitest";
import { emptyDraft, type Draft } from "./draft";
import { merge } from "./merge";

const before: Draft = { ...emptyDraft, name: "Pump 1", department: "ICU" };

describe("two people change one asset", () => {
  it("keeps both changes when they are to different facts", () => {
    const { merged, clashes, taken } = merge(
      before,
      { ...before, name: "Pump one" },
      { ...before, department: "Surgery" },
    );
    expect(merged.name).toBe("Pump one");
    expect(merged.department).toBe("Surgery");
    expect(clashes).toEqual([]);
    expect(taken.map(({ field }) => field)).toEqual(["department"]);
  });

  it("asks when they changed the same fact differently", () => {
    const { merged, clashes } = merge(
      before,
      { ...before, name: "Pump A" },
      { ...before, name: "Pump B" },
    );
    expect(merged.name).toBe("Pump A");
    expect(clashes).toEqual([
      { field: "name", before: "Pump 1", mine: "Pump A", theirs: "Pump B" },
    ]);
  });

  it("does not ask when they agree", () => {
    const both = { ...before, name: "Pump X" };
    expect(merge(before, both, both).clashes).toEqual([]);
  });
});
