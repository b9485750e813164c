import { Group } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import { tracesOf } from "../evidence";
import type { Evidence } from "../ledger";

/** The ways from an event to where it can be seen. */
export function Traces({ of }: { of: Evidence }) {
  const traces = tracesOf(of);
  if (!traces.length) return null;
  return (
    <Group component="span" gap="sm" display="inline-flex">
      {traces.map(({ words, to, params, search }) => (
        <AnchorLink
          key={to}
          to={to}
          params={params as never}
          search={search as never}
          size="sm"
          underline="always"
        >
          {words}
        </AnchorLink>
      ))}
    </Group>
  );
}
