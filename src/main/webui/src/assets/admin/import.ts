import { upload, type UploadOptions } from "../../http/upload";
import { withQuery } from "../../http/api";

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
  ignoredColumns?: string[];
  dryRun: boolean;
}

/** Sends a CSV file of assets. Throws a Problem, or an AbortError when cancelled. */
export function importFile(
  file: File,
  dryRun: boolean,
  how: Omit<UploadOptions, "type">,
): Promise<Outcome> {
  return upload<Outcome>(withQuery("/api/assets/import", { dryRun }), file, {
    type: "text/csv",
    ...how,
  });
}
