import { describe, expect, it } from "vitest";
import { Problem } from "../http/problem";
import { givenTwice, isOwnForm, unclearIn, type AsRead } from "./files";

describe("a file that is refused", () => {
  it("tells what is unclear about it", () => {
    const unclear = {
      what: "numbers",
      choices: ["point", "comma"],
      readings: ["2.450", "2450"],
    };
    const problem = new Problem(400, "Bad request", "…", [], { unclear });
    expect(unclearIn(problem)).toEqual({
      ...unclear,
      headings: [],
      columns: [],
    });
  });

  it("tells nothing when it is refused for something else", () => {
    expect(unclearIn(new Problem(400, "Bad request", "empty"))).toBeUndefined();
    expect(unclearIn(new Error("x"))).toBeUndefined();
  });
});

describe("the columns of a file", () => {
  it("are named once each", () => {
    expect(
      givenTwice([
        { column: "name" },
        { column: null },
        { column: null },
        { column: "name" },
        { column: "model" },
      ]),
    ).toEqual(["name"]);
  });
});

describe("a file written as our own are", () => {
  const own: AsRead = {
    encoding: "UTF-8",
    separator: ",",
    numbers: "point",
    dates: null,
    says: [],
    headings: [
      { heading: "key", column: "key", origin: "named", example: "ct" },
    ],
    columns: ["key"],
  };

  it("has nothing to confirm, unlike any other", () => {
    expect(isOwnForm(own)).toBe(true);
    expect(isOwnForm({ ...own, separator: ";" })).toBe(false);
    expect(isOwnForm({ ...own, numbers: "comma" })).toBe(false);
    expect(isOwnForm({ ...own, dates: "day-first" })).toBe(false);
    expect(
      isOwnForm({
        ...own,
        headings: [{ ...own.headings[0]!, origin: "proposed" }],
      }),
    ).toBe(false);
  });
});
