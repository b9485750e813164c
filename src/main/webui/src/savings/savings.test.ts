import { describe, expect, it } from "vitest";
import { keptOf, type Baseline } from "./baseline/baselines";
import { tracesOf } from "./evidence";
import { inNames, withNumbers } from "./formula";
import { measure, money, number, plus } from "./money";
import { stepsOf } from "./overview/waterfall";
import type { Line } from "./reports";
import { heading, unitInWords } from "./words";

describe("money", () => {
  it("is added to the cent", () => {
    expect(plus(0.1, 0.2)).toBe(0.3);
    expect(plus(1437.63, -11880, 63700)).toBe(53257.63);
  });

  it("is written with its currency and its cents, and never as minus nought", () => {
    expect(money(1437.6, "EUR")).toMatch(/1\D437\D60/);
    expect(money(-0, "EUR")).not.toContain("-");
  });
});

describe("a code", () => {
  it("is said as people say it", () => {
    expect(heading("infusion-pump")).toBe("Infusion pump");
    expect(heading("mri")).toBe("MRI");
  });
});

describe("a formula", () => {
  const inputs = [
    { name: "rental-days", value: 420, unit: "d/a" },
    { name: "days", value: 365, unit: "d" },
    { name: "days-rented", value: 96.5, unit: "d" },
    { name: "rental-rate", value: 41.5, unit: "EUR/d" },
  ];
  const text = "(rental-days × days / 365 − days-rented) × rental-rate";

  it("is shown with its numbers, each in its own place", () => {
    expect(withNumbers(text, inputs)).toBe(
      `(420 × 365 / 365 − ${number(96.5)}) × ${money(41.5, "EUR")}`,
    );
  });

  it("is shown in words", () => {
    expect(inNames(text, inputs)).toBe(
      "(rental days × days / 365 − days rented) × rental rate",
    );
  });
});

describe("units", () => {
  it("are words", () => {
    expect(unitInWords("EUR/d")).toBe("EUR a day");
    expect(unitInWords("1/a")).toBe("a year");
    expect(unitInWords("1")).toBe("");
    expect(unitInWords("min/d")).toBe("minutes a day");
    expect(measure(18.5, "EUR/d")).toBe(`${money(18.5, "EUR")} a day`);
    expect(measure(2900, "d/a")).toBe(`${number(2900)} days a year`);
  });
});

describe("an event", () => {
  const event = {
    kind: "prediction-confirmed",
    reference: "work-order/123",
    assetId: 17,
    on: "2026-03-01",
    words: null,
  };

  it("leads to its document and to its device at that day", () => {
    expect(tracesOf(event).map(({ to }) => to)).toEqual([
      "/work/orders/$id",
      "/assets/$id",
    ]);
    expect(tracesOf(event)[1]!.search).toEqual({
      part: "timeline",
      day: "2026-03-01",
    });
  });

  it("that is the count of a month leads to the list it was counted from", () => {
    const count = {
      ...event,
      reference: "month/2026-03/rental-avoided/infusion-pump",
      assetId: null,
    };
    expect(tracesOf(count).map(({ to }) => to)).toEqual(["/fleet/rentals"]);
  });

  it("leads to the one rental or request that it is about", () => {
    const about = (reference: string) =>
      tracesOf({ ...event, reference, assetId: null });
    expect(about("rental/12")).toEqual([
      { words: "Rental", to: "/fleet/rentals", search: { one: 12 } },
    ]);
    expect(about("request/3")[0]!.search).toEqual({ one: 3 });
    expect(about("request/PR-2026-104")[0]!.search).toBeUndefined();
  });

  it("of no device and of paper leads nowhere", () => {
    expect(
      tracesOf({ ...event, reference: "invoice/4711", assetId: null }),
    ).toEqual([]);
  });
});

describe("the waterfall", () => {
  const line = (over: Partial<Line>): Line => ({
    currency: "EUR",
    lineItem: "repair-avoided",
    name: "Unplanned repairs avoided",
    hardness: "hard",
    documentedOperating: 0,
    documentedCapital: 0,
    proposedOperating: 0,
    proposedCapital: 0,
    entries: 1,
    waiting: 0,
    range: null,
    without: null,
    happened: null,
    ...over,
  });
  const range = { p10: 80, p50: 100, p90: 130, over: "devices", units: 40 };
  const lines = [
    line({ lineItem: "programme-cost", documentedOperating: -30.1 }),
    line({ documentedOperating: 100.2, range }),
    line({ lineItem: "rental-avoided", documentedOperating: 300 }),
    line({ lineItem: "loss-avoided", documentedCapital: 5000 }),
    line({
      lineItem: "right-sizing",
      documentedOperating: 10,
      documentedCapital: 90,
      range,
    }),
    line({
      lineItem: "search-time",
      hardness: "soft",
      documentedOperating: 9999,
    }),
    line({ currency: "USD", documentedOperating: 7 }),
  ];

  it("goes from the largest saving through the cost to the net of one budget", () => {
    const steps = stepsOf(lines, "EUR", "operating");
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [0, 300],
      [300, 400.2],
      [400.2, 410.2],
      [410.2, 380.1],
      [0, 380.1],
    ]);
  });

  it("never holds what is soft, another currency's or the other budget's", () => {
    expect(stepsOf(lines, "EUR", "capital").at(-1)!.amount).toBe(5090);
    expect(stepsOf(lines, "USD", "capital")).toEqual([]);
  });

  it("draws a range only at the line that it is of as a whole", () => {
    const steps = stepsOf(lines, "EUR", "operating");
    expect([steps[1]!.low, steps[1]!.high]).toEqual([380, 430]);
    expect(steps[2]!.low).toBeNull();
  });
});

describe("baselines", () => {
  it("are kept by figure and devices, the newest version first", () => {
    const version = (figure: string, key: string, number: number) =>
      ({ figure, scope: "class", key, version: number }) as Baseline;
    const kept = keptOf([
      version("loss-rate", "bed", 1),
      version("loss-rate", "pump", 1),
      version("loss-rate", "bed", 2),
    ]);
    expect(kept.map(({ newest }) => [newest.key, newest.version])).toEqual([
      ["bed", 2],
      ["pump", 1],
    ]);
    expect(kept[0]!.older).toHaveLength(1);
  });
});
