import { describe, expect, it } from "vitest";
import { clustersOf } from "./clusters";

describe("clusters", () => {
  it("keep every dot exactly once", () => {
    const dots = Array.from({ length: 500 }, (_, id) => ({
      id,
      x: (id * 37) % 400,
      y: (id * 91) % 300,
    }));
    const members = clustersOf(dots, 24).flatMap((cluster) =>
      cluster.members.map(({ id }) => id),
    );
    expect(members.sort((a, b) => a - b)).toEqual(dots.map(({ id }) => id));
  });

  it("join what is close and leave apart what is not", () => {
    const found = clustersOf(
      [
        { id: 1, x: 10, y: 10 },
        { id: 2, x: 14, y: 10 },
        { id: 3, x: 100, y: 10 },
      ],
      24,
    );
    expect(found.map(({ members }) => members.map(({ id }) => id))).toEqual([
      [1, 2],
      [3],
    ]);
    expect(found[0]).toMatchObject({ x: 12, y: 10 });
  });

  it("join across the border of a grid cell", () => {
    expect(
      clustersOf(
        [
          { id: 1, x: 23, y: 0 },
          { id: 2, x: 25, y: 0 },
        ],
        24,
      ),
    ).toHaveLength(1);
  });

  it("do not depend on the order in which dots arrive", () => {
    const dots = [
      { id: 3, x: 30, y: 0 },
      { id: 1, x: 0, y: 0 },
      { id: 2, x: 15, y: 0 },
    ];
    expect(clustersOf(dots, 20)).toEqual(clustersOf([...dots].reverse(), 20));
  });
});
