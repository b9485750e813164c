import { describe, expect, it } from "vitest";
import {
  areaOf,
  cornerAfter,
  cornersOf,
  metres,
  ringOf,
  ringsFrom,
} from "./ring";

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
] as const;

describe("the outline of a zone", () => {
  it("goes into a form without the repeated point, and comes back closed", () => {
    const corners = cornersOf(square);
    expect(corners).toHaveLength(4);
    expect(ringOf(corners)).toEqual(square);
  });

  it("has no shape while a number is missing", () => {
    expect(ringOf([...cornersOf(square), { x: "2", y: "" }])).toBeUndefined();
    expect(ringOf(cornersOf(square).slice(0, 2))).toBeUndefined();
  });

  it("reads metres with a point or a comma, and nothing else", () => {
    expect(metres("12,5")).toBe(12.5);
    expect(metres("-3.")).toBe(-3);
    expect(metres("3 m")).toBeNaN();
    expect(metres("")).toBeNaN();
  });

  it("gets a new corner in the middle of an edge, also of the last", () => {
    expect(cornerAfter(cornersOf(square), 0)).toEqual({ x: "2", y: "0" });
    expect(cornerAfter(cornersOf(square), 3)).toEqual({ x: "0", y: "2" });
  });

  it("knows its area", () => {
    expect(areaOf(square)).toBe(16);
  });

  it("takes a pasted Polygon or Feature and says what is wrong with anything else", () => {
    const polygon = { type: "Polygon", coordinates: [square] };
    expect(ringsFrom(JSON.stringify(polygon))).toEqual([square]);
    expect(
      ringsFrom(JSON.stringify({ type: "Feature", geometry: polygon })),
    ).toEqual([square]);
    expect(() => ringsFrom("{")).toThrow("not JSON");
    expect(() => ringsFrom('{"type":"Point"}')).toThrow("not a GeoJSON");
    expect(() =>
      ringsFrom('{"type":"Polygon","coordinates":[[[0,0],[1,1],[2,2]]]}'),
    ).toThrow("end where it begins");
  });
});
