import { Stack, Table, Text } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Amount } from "../Amount";
import { inNames, withNumbers } from "../formula";
import type { Entry } from "../ledger";
import { measure } from "../money";
import classes from "../savings.module.css";
import { heading, spoken } from "../words";

/** The formula in words, with its numbers put in, and where each number is from. */
export function Reckoning({ entry }: { entry: Entry }) {
  const baselineOf = (name: string) =>
    entry.baselines.find(({ figure }) => figure === name);
  return (
    <Panel title="How it is reckoned">
      <Stack gap="sm">
        <div className={classes.formula}>
          <Text size="sm">{inNames(entry.formula, entry.inputs)}</Text>
          <Text fw={600} className={classes.sum}>
            = {withNumbers(entry.formula, entry.inputs)}
          </Text>
          <Text fw={700}>
            = <Amount of={entry.amount} currency={entry.currency} />
          </Text>
        </div>
        {entry.reverses !== null && (
          <Text size="sm">
            It takes back{" "}
            <AnchorLink
              to="/savings/entries/$number"
              params={{ number: String(entry.reverses) }}
              underline="always"
            >
              entry {entry.reverses}
            </AnchorLink>
            : the same reckoning with the opposite sign.
          </Text>
        )}
        <Table.ScrollContainer
          minWidth={290}
          type="native"
          tabIndex={0}
          role="region"
          aria-label="The numbers and where they are from"
        >
          <Table verticalSpacing={6} aria-label="The numbers">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Number</Table.Th>
                <Table.Th scope="col" ta="right">
                  Value
                </Table.Th>
                <Table.Th scope="col">From</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entry.inputs.map(({ name, value, unit }) => {
                const baseline = baselineOf(name);
                return (
                  <Table.Tr key={name}>
                    <Table.Th scope="row" fw={500}>
                      {heading(name)}
                    </Table.Th>
                    <Table.Td ta="right" className={classes.amount}>
                      {measure(value, unit)}
                    </Table.Td>
                    <Table.Td>
                      {baseline ? (
                        <AnchorLink
                          to="/savings/baselines"
                          search={{ figure: baseline.figure }}
                          size="sm"
                          underline="always"
                        >
                          Baseline, version {baseline.version},{" "}
                          {scopeInWords(baseline.scope)}
                        </AnchorLink>
                      ) : (
                        "Measured"
                      )}
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Stack>
    </Panel>
  );
}

function scopeInWords(scope: string): string {
  return scope === "all" ? "all devices" : spoken(scope);
}
