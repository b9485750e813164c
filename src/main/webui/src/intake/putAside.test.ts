import { describe, expect, it } from "vitest";
import { outcomeOf } from "./putAside";

describe("a message that was sent again", () => {
  it("says what was accepted", () => {
    expect(outcomeOf({ accepted: 3, refused: {} })).toBe("3 accepted.");
  });

  it("names why the rest was refused", () => {
    expect(
      outcomeOf({ accepted: 1, refused: { "unknown-tag": 2, "too-old": 1 } }),
    ).toBe("1 accepted, 3 refused (unknown-tag, too-old).");
  });
});
