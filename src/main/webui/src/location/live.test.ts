import { describe, expect, it } from "vitest";
import { merged, snapshotOf, type LiveAsset } from "./live";

const pump: LiveAsset = {
  id: 1,
  name: "Infusion pump 1",
  controlNumber: "E1",
  classCode: "infusion-pump",
  x: 1,
  y: 2,
  zoneId: 7,
  seenAt: "2026-01-01T10:00:00Z",
  silent: false,
  status: "in-service",
  readiness: "ready",
};

describe("the live floor", () => {
  it("moves a unit it knows and keeps the facts that were not told again", () => {
    const after = merged(snapshotOf([pump]), [
      { id: 1, x: 5, y: 6, seenAt: "2026-01-01T10:00:05Z" },
    ]);
    expect(after.get(1)).toMatchObject({
      x: 5,
      y: 6,
      name: "Infusion pump 1",
      zoneId: 7,
    });
  });

  it("takes away what has left the floor", () => {
    expect(merged(snapshotOf([pump]), [{ id: 1, gone: true }]).size).toBe(0);
  });

  it("never moves a unit back in time", () => {
    const before = snapshotOf([pump]);
    expect(
      merged(before, [{ id: 1, x: 9, seenAt: "2026-01-01T09:59:00Z" }]),
    ).toBe(before);
  });

  it("shows a newcomer only when told in full", () => {
    const before = snapshotOf([]);
    expect(merged(before, [{ id: 2, x: 1, y: 1 }])).toBe(before);
    expect(merged(before, [{ ...pump, id: 2 }]).get(2)?.name).toBe(
      "Infusion pump 1",
    );
  });

  it("leaves the earlier state untouched", () => {
    const before = snapshotOf([pump]);
    merged(before, [{ id: 1, x: 50 }]);
    expect(before.get(1)?.x).toBe(1);
  });
});
