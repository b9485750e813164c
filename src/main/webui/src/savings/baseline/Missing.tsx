import { Button, List, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Panel } from "../../shell/Panel";
import { formulas } from "../ledger";
import { lineInWords } from "../words";
import { baselinesPage, keptOf } from "./baselines";
import { missingOf } from "./figures";

/** Which figures nobody has stated, and what is not claimed for want of them. */
export function Missing({
  state,
}: {
  state: ((figure: string) => void) | undefined;
}) {
  const known = useQuery(formulas).data;
  const stated = useQuery(baselinesPage(undefined, 0)).data;
  if (!known || !stated) return null;
  const missing = missingOf(known, keptOf(stated.items));
  if (!missing.length) return null;
  return (
    <Panel title="Missing figures">
      <Text size="sm" mb="xs">
        What needs them is not claimed. No usual value takes their place.
      </Text>
      <List size="sm" spacing={6}>
        {missing.map(({ name, words, lines }) => (
          <List.Item key={name}>
            <b>{words}</b>, for{" "}
            {lines
              .map((line) => lineInWords[line])
              .join(", ")
              .toLowerCase()}{" "}
            {state && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => state(name)}
                aria-label={`State it: ${words}`}
              >
                State it
              </Button>
            )}
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
