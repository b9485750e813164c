import { describe, expect, it } from "vitest";
import type { NewTick, Stop } from "./hunt";
import { legsOf, saidOf } from "./rounds";

const stop = (id: number, floor: string, inUse = false): Stop => ({
  order: {
    id,
    number: `WO-${id}`,
    kind: "planned",
    title: "Inspection",
    state: "assigned",
    priority: 3,
    assignee: null,
    dueAt: null,
    overdue: false,
    estimatedMinutes: 30,
    highRisk: false,
  },
  asset: {
    id,
    controlNumber: `P-${id}`,
    name: "Pump",
    className: "Infusion pump",
    model: "Flow 2",
    department: "ICU",
  },
  place: {
    zone: null,
    floor,
    floorName: floor,
    building: "North",
    x: 0,
    y: 0,
  },
  seenAt: null,
  inUse,
  why: null,
  walkMetres: 1,
  seconds: 1,
  tick: null,
  searchTaskId: null,
});

describe("the walk", () => {
  it("is cut where the floor changes and where patients begin", () => {
    const legs = legsOf({
      stops: [
        stop(1, "Level 1"),
        stop(2, "Level 1"),
        stop(3, "Level 2"),
        stop(4, "Level 2", true),
      ],
    });
    expect(legs.map(({ floor, stops }) => [floor, stops.length])).toEqual([
      ["North, Level 1", 2],
      ["North, Level 2", 1],
      ["North, Level 2", 1],
    ]);
  });

  it("shows what still waits to be sent before what the service knows", () => {
    const known = {
      ...stop(1, "Level 1"),
      tick: {
        id: "a",
        orderId: 1,
        result: "in-use" as const,
        at: "",
        by: "",
        note: null,
        says: "",
      },
    };
    const waiting: NewTick[] = [
      { id: "b", orderId: 1, result: "found", at: "", note: null },
    ];
    expect(saidOf(known, [])).toBe("in-use");
    expect(saidOf(known, waiting)).toBe("found");
  });
});
