import { decimal } from "./checks";

/** A line of a new checklist as it is typed; a unit or a limit makes it a measured one. */
export interface NewLine {
  key: string;
  text: string;
  unit: string;
  low: string;
  high: string;
}

export function emptyLine(): NewLine {
  return {
    key: Math.random().toString(36).slice(2),
    text: "",
    unit: "",
    low: "",
    high: "",
  };
}

/** What is wrong with a line, or null. */
export function newLineFault(
  text: string,
  values: { lines: NewLine[] },
  path: string,
): string | null {
  const line = values.lines[Number(path.split(".")[1])];
  if (!line) return null;
  if (!text.trim()) return "Say what is to be checked, or take the line away";
  const wrong = [line.low, line.high].some(
    (limit) => limit.trim() && decimal(limit) === undefined,
  );
  return wrong ? "Limits are numbers" : null;
}

/** As the service takes them. */
export function linesOf(lines: NewLine[]) {
  return lines.map(({ text, unit, low, high }) => ({
    text: text.trim(),
    unit: unit.trim() || null,
    low: decimal(low) ?? null,
    high: decimal(high) ?? null,
  }));
}
