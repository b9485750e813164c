import { describe, expect, it } from "vitest";
import { spanAt } from "./span";

/** A corridor around a courtyard: open at the top. */
const corridor = [
  [0, 0],
  [20, 0],
  [20, 80],
  [80, 80],
  [80, 0],
  [100, 0],
  [100, 100],
  [0, 100],
].map(([x, y]) => ({ x: x!, y: y! }));

describe("the stretch where a name fits", () => {
  it("is the widest one inside the room, not across what the room surrounds", () => {
    expect(spanAt(corridor, 10, 20, 500)).toEqual({ middle: 10, width: 12 });
    expect(spanAt(corridor, 84, 96, 500)).toEqual({ middle: 50, width: 92 });
  });

  it("is cut to the screen", () => {
    expect(spanAt(corridor, 84, 96, 60)).toEqual({ middle: 30, width: 52 });
  });

  it("is missing outside", () => {
    expect(spanAt(corridor, 110, 120, 500)).toBeUndefined();
  });
});
