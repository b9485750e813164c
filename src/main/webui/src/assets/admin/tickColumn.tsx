import { Checkbox } from "@mantine/core";
import type { Columns } from "../../shell/Rows";
import type { Asset } from "./asset";

/** A column of boxes to tick, kept over the pages of the list. */
export function tickColumn(
  ticked: ReadonlySet<number>,
  keep: (ticked: ReadonlySet<number>) => void,
): Columns<Asset>[number] {
  return {
    id: "tick",
    header: "Select",
    enableSorting: false,
    cell: ({ row: { original: asset } }) => (
      <Checkbox
        aria-label={`Select ${asset.controlNumber}`}
        checked={ticked.has(asset.id)}
        onChange={(event) => {
          const next = new Set(ticked);
          if (event.currentTarget.checked) next.add(asset.id);
          else next.delete(asset.id);
          keep(next);
        }}
      />
    ),
  };
}
