import { noAnswer, Problem, problemOf } from "../http/problem";
import { send, withQuery } from "../http/api";
import { upload, type UploadOptions } from "../http/upload";

/** What the sender says about how a file is written; the file itself tells the rest. */
export interface Said {
  numbers?: string;
  dates?: string;
  encoding?: string;
}

/** A heading of a file and what it is taken for. */
export interface Heading {
  heading: string;
  column: string | null;
  origin: "named" | "proposed" | "confirmed" | "left-out";
  example: string;
}

/** How a file was understood. */
export interface AsRead {
  encoding: string;
  separator: string;
  numbers: string | null;
  dates: string | null;
  says: string[];
  headings: Heading[];
  columns: string[];
}

/** Whether a file is written as our own are, so that there is nothing to confirm. */
export const isOwnForm = (file: AsRead) =>
  file.encoding === "UTF-8" &&
  file.separator === "," &&
  file.numbers !== "comma" &&
  file.dates === null &&
  file.headings.every(({ origin }) => origin === "named");

/** What a file does not show by itself and somebody must say. */
export interface Unclear {
  what: "numbers" | "dates" | "encoding" | "columns";
  /** The headings of the file and the columns there are, if it is the columns. */
  headings: Heading[];
  columns: string[];
  /** What the first unclear value is in one reading and in the other. */
  choices: string[];
  readings: string[];
}

/** What is unclear about a file, if that is why it was refused. */
export function unclearIn(failure: unknown): Unclear | undefined {
  if (!(failure instanceof Problem)) return undefined;
  const { unclear, headings, columns } = failure.members as {
    unclear?: Partial<Unclear>;
    headings?: Heading[];
    columns?: string[];
  };
  return unclear?.what
    ? {
        what: unclear.what,
        headings: headings ?? [],
        columns: columns ?? [],
        choices: unclear.choices ?? [],
        readings: unclear.readings ?? [],
      }
    : undefined;
}

/** Sends a CSV file to the door of an importer. Throws a Problem, or an AbortError when cancelled. */
export function sendFile<T>(
  door: string,
  file: File,
  said: Said,
  dryRun: boolean,
  how: Omit<UploadOptions, "type"> = {},
): Promise<T> {
  return upload<T>(withQuery(door, { ...said, dryRun }), file, {
    type: "text/csv",
    ...how,
  });
}

/** The rows of a file that are refused, as a file to mend. */
export async function refusedRows(
  door: string,
  file: File,
  said: Said,
): Promise<Blob> {
  let answer: Response;
  try {
    answer = await fetch(withQuery(`${door}/refused`, { ...said }), {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "text/csv" },
      body: file,
    });
  } catch {
    throw noAnswer();
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer.blob();
}

/** Remembers what the headings of a file mean. */
export const confirmColumns = (
  importer: string,
  headings: { heading: string; column: string | null }[],
) => send("PUT", `/api/column-mappings/${importer}`, { headings });

/** Columns that two headings are mapped to. */
export function givenTwice(
  headings: readonly { column: string | null }[],
): string[] {
  const columns = headings.flatMap(({ column }) => (column ? [column] : []));
  return [
    ...new Set(columns.filter((column, at) => columns.indexOf(column) !== at)),
  ];
}
