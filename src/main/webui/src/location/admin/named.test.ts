import { describe, expect, it } from "vitest";
import { placeIn, zonesNamed } from "./named";

const codes = new Set(["N-2.14", "N-2.15", "Zones"]);

describe("what a refusal names", () => {
  it("finds the codes of both zones, also at the end of a sentence", () => {
    expect(
      zonesNamed(
        "N-2.14 and N-2.15 overlap by 0.40 m² near (3.0, 4.0).",
        codes,
      ),
    ).toEqual(["N-2.14", "N-2.15"]);
    expect(zonesNamed("Door between A and N-2.15.", codes)).toEqual(["N-2.15"]);
  });

  it("finds the feature of a document", () => {
    expect(placeIn("features[12]")).toBe(12);
    expect(placeIn("features[3].geometry")).toBe(3);
    expect(placeIn("buildings[0]")).toBeUndefined();
  });
});
