import { describe, expect, it } from "vitest";
import { differences } from "./differences";
import type { Order } from "./orders";

const order = {
  state: "assigned",
  assignee: "kim",
  title: "Does not charge",
  priority: 2,
  estimatedMinutes: 60,
  dueAt: null,
  version: 3,
} as Order;

describe("what somebody else changed", () => {
  it("is told in words, fact by fact", () => {
    expect(
      differences(order, { ...order, state: "in-progress", priority: 1 }),
    ).toEqual([
      { fact: "State", before: "Assigned", now: "In progress" },
      { fact: "Priority", before: "Urgent", now: "Immediate" },
    ]);
  });

  it("is nothing when only the version was raised", () => {
    expect(differences(order, { ...order, version: 4 })).toEqual([]);
  });
});
