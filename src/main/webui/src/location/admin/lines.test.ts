import { expect, it } from "vitest";
import { linesOf } from "./lines";

it("breaks a name between its words, and gives it up when a word is too long", () => {
  expect(linesOf("Central equipment store", 12)).toEqual([
    "Central",
    "equipment",
    "store",
  ]);
  expect(linesOf("Central equipment store", 17)).toEqual([
    "Central equipment",
    "store",
  ]);
  expect(linesOf("Decontamination", 8)).toEqual([]);
});
