import { describe, expect, it } from "vitest";
import { codeOf } from "./codes";

describe("a scanned code", () => {
  it("is a label of ours, whatever address it was printed for", () => {
    expect(
      codeOf("https://orderly.glenlake.example/r/5q0Zk3-x_Pw1A2b3C4d5eA"),
    ).toEqual({ kind: "label", token: "5q0Zk3-x_Pw1A2b3C4d5eA" });
  });

  it("is otherwise a number to search for", () => {
    expect(codeOf(" GLH-000017 ")).toEqual({
      kind: "number",
      text: "GLH-000017",
    });
  });

  it("is nothing when empty or no number", () => {
    expect(codeOf("  ")).toBeUndefined();
    expect(codeOf("x".repeat(401))).toBeUndefined();
  });
});
