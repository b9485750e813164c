import { AnchorLink } from "../../shell/links";
import type { Columns } from "../../shell/Rows";
import { dateAndTime } from "../../time/calendar";
import { share } from "../words";
import type { ClassUse } from "./use";

export const classColumns: Columns<ClassUse> = [
  {
    id: "class",
    header: "Class",
    cell: ({ row: { original: one } }) => (
      <AnchorLink
        to="/fleet/use"
        search={{ class: one.classCode }}
        fw={600}
        underline="always"
      >
        {one.className}
      </AnchorLink>
    ),
    meta: { phone: "title" },
  },
  { id: "owned", header: "Owned", accessorKey: "owned", meta: { end: true } },
  {
    id: "inUse",
    header: "In use now",
    accessorKey: "inUseNow",
    meta: { end: true },
  },
  {
    id: "idle",
    header: "Idle now",
    accessorKey: "idleNow",
    meta: { end: true },
  },
  {
    id: "peak",
    header: "Peak in use",
    cell: ({ row: { original: one } }) =>
      one.peakAt ? `${one.peakInUse}, ${dateAndTime(one.peakAt)}` : "–",
    meta: { end: true },
  },
  {
    id: "share",
    header: "In use on average",
    cell: ({ row: { original: one } }) => share(one.meanShare),
    meta: { end: true },
  },
  {
    id: "days",
    header: "Days observed",
    accessorKey: "observedDays",
    meta: { end: true },
  },
];
