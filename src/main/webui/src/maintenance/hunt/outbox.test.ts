import { beforeEach, describe, expect, it } from "vitest";
import { noAnswer, Problem } from "../../http/problem";
import type { NewTick, Tick } from "./hunt";
import { sendWaiting } from "./outbox";
import { addTick, emptyPocket, waitingTicks } from "./pocket";

const kept = new Map<string, string>();
Object.defineProperty(globalThis, "localStorage", {
  value: new Proxy(
    {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
      removeItem: (name: string) => void kept.delete(name),
    },
    {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({
        enumerable: true,
        configurable: true,
      }),
    },
  ),
});

const tick = (id: string): NewTick => ({
  id,
  orderId: 1,
  result: "found",
  at: "2026-03-01T08:00:00Z",
  note: null,
});

const answer = (given: NewTick): Tick => ({
  ...given,
  by: "me",
  says: "Found.",
});

describe("ticks that wait", () => {
  beforeEach(() => emptyPocket());

  it("are sent in their order and forgotten then", async () => {
    addTick(tick("a"));
    addTick(tick("b"));
    const posted: string[] = [];

    const sent = await sendWaiting(async (one) => {
      posted.push(one.id);
      return answer(one);
    });

    expect(posted).toEqual(["a", "b"]);
    expect(sent.taken).toHaveLength(2);
    expect(waitingTicks()).toEqual([]);
  });

  it("stay while there is no network", async () => {
    addTick(tick("a"));

    await sendWaiting(() => Promise.reject(noAnswer()));

    expect(waitingTicks().map(({ id }) => id)).toEqual(["a"]);
  });

  it("do not hold the others up when one is refused for good", async () => {
    addTick(tick("a"));
    addTick(tick("b"));

    const sent = await sendWaiting((one) =>
      one.id === "a"
        ? Promise.reject(new Problem(404, "Not found", "No such order"))
        : Promise.resolve(answer(one)),
    );

    expect(sent.refused.map((one) => one.tick.id)).toEqual(["a"]);
    expect(sent.taken.map(({ id }) => id)).toEqual(["b"]);
    expect(waitingTicks()).toEqual([]);
  });
});
