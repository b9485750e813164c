import { Button, Collapse, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Panel } from "../../shell/Panel";
import classes from "./recall.module.css";
import type { Recall } from "./recalls";

const SHORT = 600;

/** What the firm and the authority say. */
export function RecallFacts({ recall }: { recall: Recall }) {
  const facts: [string, string | null][] = [
    ["Event", recall.eventNumber],
    ["State", recall.status],
    ["Begun", recall.initiatedOn],
    ["Published", recall.postedOn],
    ["Classified", recall.classifiedOn],
    ["Root cause", recall.rootCause],
    ["Product code", recall.productCode],
    ["Quantity", recall.quantity],
    [
      "Told by",
      recall.sources.map((source) => `openFDA device/${source}`).join(", "),
    ],
  ];
  return (
    <Panel title="What is recalled, and why">
      <Stack>
        <Long title="Product" text={recall.product} />
        <Long title="Reason" text={recall.reason} />
        <Long title="What the firm asks for" text={recall.action} />
        <Long title="Serial numbers and lots" text={recall.codes} />
        <Long title="Where it was sold" text={recall.distribution} />
        <dl className={classes.facts}>
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </Stack>
    </Panel>
  );
}

/** A text that may be very long: its beginning, and the rest when asked for. */
function Long({ title, text }: { title: string; text: string | null }) {
  const [open, { toggle }] = useDisclosure(false);
  if (!text) return null;
  const long = text.length > SHORT;
  return (
    <div>
      <Text fw={600} size="sm">
        {title}
      </Text>
      {(!long || !open) && (
        <Text className={classes.long}>
          {long ? `${text.slice(0, SHORT)}…` : text}
        </Text>
      )}
      {long && (
        <>
          <Collapse expanded={open} transitionDuration={0}>
            <Text className={classes.long}>{text}</Text>
          </Collapse>
          <Button variant="subtle" size="compact-sm" onClick={toggle} px={0}>
            {open ? "Show less" : "Show all"}
          </Button>
        </>
      )}
    </div>
  );
}
