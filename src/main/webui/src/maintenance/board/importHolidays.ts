import { send } from "../../http/api";

interface Imported {
  added: number;
  changed: number;
  same: number;
  refused: string[];
}

/** Sends a calendar or a CSV file with holidays. */
export const importHolidays = (site: string, file: File) =>
  send<Imported>(
    "POST",
    `/api/holidays/${encodeURIComponent(site)}/import`,
    file,
    {
      type: file.name.toLowerCase().endsWith(".ics")
        ? "text/calendar"
        : "text/csv",
    },
  );
