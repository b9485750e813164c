import { describe, expect, it } from "vitest";
import { ago, count, lasting, sureness, walk } from "./words";

describe("words for numbers", () => {
  it("uses the plural for everything but one", () => {
    expect(count(0, "pump")).toBe("0 pumps");
    expect(count(1, "pump")).toBe("1 pump");
    expect(count(1200, "battery", "batteries")).toBe("1,200 batteries");
  });

  it("says how long ago in the words of a person", () => {
    expect(ago(-3)).toBe("just now");
    expect(ago(20)).toBe("20 s ago");
    expect(ago(61)).toBe("1 min ago");
    expect(ago(3_600)).toBe("1 h ago");
    expect(ago(3 * 86_400)).toBe("3 days ago");
  });

  it("says how long something lasted", () => {
    expect(lasting(40)).toBe("40 s");
    expect(lasting(3_599)).toBe("59 min");
    expect(lasting(3_600)).toBe("1 h");
    expect(lasting(3 * 3_600 + 300)).toBe("3 h 5 min");
    expect(lasting(50 * 3_600)).toBe("2 days 2 h");
  });

  it("gives a walk in whole minutes, and never as zero minutes", () => {
    expect(walk(2)).toBe("right here");
    expect(walk(25)).toBe("1 min walk");
    expect(walk(58)).toBe("1 min walk");
    expect(walk(125)).toBe("2 min walk");
  });

  it("never claims to be sure of something silent", () => {
    expect(sureness(0.95, true)).toBe("no signal, last known place");
    expect(sureness(0.95, false)).toBe("sure of the room");
    expect(sureness(0.1, false)).toBe("may have moved");
  });
});
