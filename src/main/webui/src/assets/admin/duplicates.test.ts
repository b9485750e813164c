import { describe, expect, it } from "vitest";
import { movedInWords } from "./duplicates";

describe("what a merge moves", () => {
  it("is told row by row", () => {
    expect(movedInWords({ tags: 1, "work orders": 3 })).toBe(
      "1 tags, 3 work orders",
    );
  });

  it("may be nothing", () => {
    expect(movedInWords({})).toBe("nothing else");
  });
});
