import { Grid, Text, Title, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { Problem } from "../../http/problem";
import { Failure } from "../../http/States";
import { floorOfFeature, zonesOn, type SiteDocument } from "./document";
import { Drawing } from "./Drawing";
import { placeIn, zonesNamed } from "./named";
import classes from "./PlanFaults.module.css";

interface Props {
  error: unknown;
  document: SiteDocument;
}

/** What is wrong with a file: choose a fault, and the zones it names are seen on their floor. */
export function PlanFaults({ error, document }: Props) {
  const [chosen, setChosen] = useState(0);
  const violations = error instanceof Problem ? error.violations : [];
  const fault = violations[chosen];
  if (!fault) return <Failure error={error} />;

  const all = document.buildings
    .flatMap(({ floors = [] }) => floors)
    .flatMap(({ code }) => zonesOn(document, code));
  const codes = new Set(all.map(({ properties }) => properties.code));
  const named = zonesNamed(fault.message, codes);
  const place = placeIn(fault.field);
  const feature = place === undefined ? undefined : document.features[place];
  if (feature?.properties?.kind === "zone" && !named.length)
    named.push((feature.properties as { code: string }).code);
  const first = all.find(({ properties }) => named.includes(properties.code));

  return (
    <div role="alert">
      <Title order={2} size="h4" mb="xs">
        The plan was not changed: {violations.length}{" "}
        {violations.length === 1 ? "fault" : "faults"} in the file
      </Title>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <ul className={classes.list} aria-label="Faults">
            {violations.map(({ field, message }, i) => (
              <li key={i}>
                <UnstyledButton
                  className={classes.fault}
                  aria-pressed={i === chosen}
                  onClick={() => setChosen(i)}
                >
                  <Text size="sm">{message}</Text>
                  <Text size="xs" c="dimmed">
                    {field}
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          {first ? (
            <Drawing
              label={`The zones ${named.join(" and ")}, marked on their floor`}
              zones={zonesOn(document, floorOfFeature(first))}
              wrong={named}
            />
          ) : (
            <Text c="dimmed">This fault is not on one floor.</Text>
          )}
        </Grid.Col>
      </Grid>
    </div>
  );
}
