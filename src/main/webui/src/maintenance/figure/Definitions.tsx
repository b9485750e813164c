import { Text } from "@mantine/core";
import { Panel } from "../../shell/Panel";
import type { Definition } from "./figures";

/** How each figure is reckoned. */
export function Definitions({ of }: { of: readonly Definition[] }) {
  return (
    <Panel title="How the figures are reckoned">
      <dl style={{ margin: 0 }}>
        {of
          .filter(({ name }) => !name.startsWith("…"))
          .map(({ code, name, definition }) => (
            <div key={code} style={{ marginBottom: 10 }}>
              <Text component="dt" fw={600} size="sm">
                {name}
              </Text>
              <Text component="dd" m={0} size="sm">
                {definition}
              </Text>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
