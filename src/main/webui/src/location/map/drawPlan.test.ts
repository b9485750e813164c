import { describe, expect, it } from "vitest";
import { wardAndRoom } from "../plan";
import { fitted } from "./drawPlan";

const letters = (text: string) => text.length;

describe("names on the map", () => {
  it("are broken between words to fit the room", () => {
    expect(fitted("Clean utility N204", 13, letters)).toEqual([
      "Clean utility",
      "N204",
    ]);
  });

  it("are left out when a word is too wide", () => {
    expect(fitted("Clean utility", 5, letters)).toBeUndefined();
  });

  it("leave out the ward", () => {
    expect(wardAndRoom("Medical ICU · Room 204")).toEqual({
      ward: "Medical ICU",
      room: "Room 204",
    });
    expect(wardAndRoom("Corridor")).toEqual({ ward: "", room: "Corridor" });
  });
});
