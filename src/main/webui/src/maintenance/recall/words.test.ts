import { describe, expect, it } from "vitest";
import { progressInWords, warningBeforeDismissal } from "./words";

const counts = (given: Partial<Parameters<typeof progressInWords>[0]>) => ({
  total: 0,
  undecided: 0,
  dismissed: 0,
  open: 0,
  done: 0,
  verified: 0,
  cancelled: 0,
  ...given,
});

describe("before devices are dismissed", () => {
  it("warns of what is listed, and of what nobody can tell", () => {
    expect(warningBeforeDismissal(["out", "excepted"])).toBeUndefined();
    expect(warningBeforeDismissal(["out", "unsure"])).toContain(
      "Read the text",
    );
    expect(warningBeforeDismissal([null])).toContain("Read the text");
    expect(warningBeforeDismissal(["unsure", "in"])).toContain("lists one");
  });
});

describe("how far a recall is", () => {
  it("says first what must be decided", () => {
    expect(progressInWords(counts({}))).toBe("none of our devices");
    expect(
      progressInWords(counts({ total: 3, undecided: 1, verified: 2 })),
    ).toBe("1 device to be decided");
    expect(
      progressInWords(
        counts({ total: 3, undecided: 1, cancelled: 1, open: 1 }),
      ),
    ).toBe("2 devices to be decided");
  });

  it("then how many are finished of those concerned", () => {
    expect(
      progressInWords(counts({ total: 5, dismissed: 1, verified: 3, open: 1 })),
    ).toBe("3 of 4 devices finished");
    expect(progressInWords(counts({ total: 2, dismissed: 2 }))).toBe(
      "no device concerned",
    );
  });
});
