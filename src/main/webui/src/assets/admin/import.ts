import { sendFile, type AsRead, type Said } from "../../csv/files";
import type { UploadOptions } from "../../http/upload";

export const door = "/api/assets/import";

/** Why one row of a file was left out. */
export interface RowError {
  line: number;
  column: string | null;
  value: string | null;
  message: string;
}

/** What an import did, or with dryRun would do. */
export interface Outcome {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  /** The first 1,000. */
  errors: RowError[];
  asRead: AsRead;
  dryRun: boolean;
}

/** Sends a CSV file of assets. Throws a Problem, or an AbortError when cancelled. */
export const importFile = (
  file: File,
  said: Said,
  dryRun: boolean,
  how: Omit<UploadOptions, "type">,
): Promise<Outcome> => sendFile<Outcome>(door, file, said, dryRun, how);
