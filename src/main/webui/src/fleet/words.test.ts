import { describe, expect, it } from "vitest";
import { inRunningText, share, today, units } from "./words";

describe("words of the fleet", () => {
  it("put a class into a sentence", () => {
    expect(units(2, "Infusion pump")).toBe("2 infusion pumps");
    expect(units(1, "Bed")).toBe("1 bed");
    expect(inRunningText("MRI scanner")).toBe("MRI scanner");
  });

  it("say a share, and a dash where nothing is known", () => {
    expect(share(0.664)).toBe("66 %");
    expect(share(null)).toBe("–");
  });

  it("know the day in UTC", () => {
    expect(today(Date.parse("2026-03-01T23:59:59Z"))).toBe("2026-03-01");
  });
});
