import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { withQuery } from "../../http/api";
import { Dialog } from "../../shell/Dialog";
import { Icon } from "../../shell/Icon";
import type { Filter } from "./asset";

/** No more labels than these are printed at once. */
const most = 2_400;

interface Props {
  filter: Filter;
  /** How many assets match the filter. */
  total: number;
  selected: ReadonlySet<number>;
}

/** Sheets of labels with codes, for the chosen assets or for all that match. */
export function LabelsButton({ filter, total, selected }: Props) {
  const [asking, ask] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="tag" />}
        onClick={() => ask(true)}
      >
        {selected.size ? `Print labels (${selected.size})` : "Print labels"}
      </Button>
      {asking && (
        <Printing
          filter={filter}
          total={total}
          selected={selected}
          close={() => ask(false)}
        />
      )}
    </>
  );
}

function Printing({
  filter,
  total,
  selected,
  close,
}: Props & { close: () => void }) {
  const { sort: _, ...narrowed } = filter;
  const all = Object.values(narrowed).some(Boolean) && total <= most;
  const [which, choose] = useState(selected.size || !all ? "selected" : "all");
  const href = withQuery(
    "/api/assets/labels.pdf",
    which === "selected" ? { ids: [...selected].join(",") } : { ...narrowed },
  );
  const none = which === "selected" && selected.size === 0;
  return (
    <Dialog opened close={close} title="Print labels">
      <Stack>
        <Text>
          For A4 sheets of 3 × 8 labels of 70 × 37 mm; print at actual size.
          Whoever scans a label can report a fault without signing in.
        </Text>
        <Radio.Group aria-label="Which assets" value={which} onChange={choose}>
          <Stack gap="xs">
            <Radio
              value="selected"
              disabled={!selected.size}
              label={
                selected.size
                  ? selected.size === 1
                    ? "The asset you selected"
                    : `The ${selected.size} assets you selected`
                  : "The assets you selected: tick some in the list first"
              }
            />
            <Radio
              value="all"
              disabled={!all}
              label={
                all
                  ? `All ${total.toLocaleString("en-GB")} that match the filters`
                  : `All that match the filters: narrow the list to at most ${most.toLocaleString("en-GB")} first`
              }
            />
          </Stack>
        </Radio.Group>
        <Group grow>
          <Button variant="default" size="md" onClick={close}>
            Cancel
          </Button>
          <Button
            size="md"
            component="a"
            {...(none
              ? { "data-disabled": true, "aria-disabled": true }
              : { href, download: true })}
            leftSection={<Icon name="download" />}
          >
            Get PDF
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
