import {
  Alert,
  Button,
  Card,
  List,
  SimpleGrid,
  Stack,
  Table,
  Text,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Answer, Loading } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { Panel } from "../../shell/Panel";
import { Sheet } from "../../shell/Sheet";
import { Chart } from "../../telemetry/chart/Chart";
import { useLook } from "../../telemetry/chart/look";
import { count } from "../../time/words";
import { Amount } from "../Amount";
import { currenciesOf, money, percent } from "../money";
import { scenarioOf, type Scenario, type Supposed } from "../reports";
import classes from "../savings.module.css";
import { lineInWords } from "../words";
import { YearsOf } from "../years/YearsOf";
import { Factor } from "./Factor";
import { scenarioOption } from "./scenarioOption";

const asStated = { lossRate: 1, rentalRate: 1, horizon: 5, rate: 0.05 };

/** "as stated", "80 % of it": a factor on a baseline. */
function ofIt(factor: number): string {
  return factor === 1 ? "as stated" : `${percent(factor, 0)} of what is stated`;
}

/** What if the baselines were other than stated: never a report, and not to be taken for one. */
export default function ScenarioPage() {
  const [supposed, setSupposed] = useState(asStated);
  const [fresh, setFresh] = useState(0);
  const asked: Supposed = { ...supposed, rate: String(supposed.rate) };
  const answer = useQuery(scenarioOf(asked));
  const set = (name: keyof typeof asStated) => (value: number) =>
    setSupposed((before) => ({ ...before, [name]: value }));
  return (
    <Sheet
      title="Scenario"
      width={1400}
      actions={
        <Button
          variant="default"
          leftSection={<Icon name="refresh" />}
          onClick={() => {
            setSupposed(asStated);
            setFresh(fresh + 1);
          }}
        >
          As stated
        </Button>
      }
    >
      <Stack>
        <Alert
          color="violet"
          variant="outline"
          icon={<Icon name="question" />}
          title="This is a scenario, not the report"
          className={classes.hatched}
        >
          <Text size="sm">
            Nothing on this page happened, nobody accepted it, and it cannot be
            exported. What is documented is under Overview.
          </Text>
        </Alert>
        <Card withBorder bg="var(--orderly-surface)">
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} key={fresh}>
            <Factor
              label="Loss rate before"
              value={supposed.lossRate}
              min={0}
              max={2}
              step={0.05}
              words={ofIt}
              change={set("lossRate")}
            />
            <Factor
              label="Rental rate before"
              value={supposed.rentalRate}
              min={0}
              max={2}
              step={0.05}
              words={ofIt}
              change={set("rentalRate")}
            />
            <Factor
              label="Horizon"
              value={supposed.horizon}
              min={1}
              max={10}
              step={1}
              words={(years) => count(years, "year")}
              change={set("horizon")}
            />
            <Factor
              label="Discount rate"
              value={supposed.rate}
              min={0}
              max={0.15}
              step={0.005}
              words={(rate) => `${percent(rate)} a year`}
              change={set("rate")}
            />
          </SimpleGrid>
        </Card>
        <Answer of={answer} loading={<Loading what="Supposing" rows={5} />}>
          {(scenario) => <Shown scenario={scenario} />}
        </Answer>
      </Stack>
    </Sheet>
  );
}

function Shown({ scenario }: { scenario: Scenario }) {
  return (
    <Stack>
      <Panel title="What is supposed">
        <List size="sm" spacing={4}>
          {scenario.assumptions.map((text) => (
            <List.Item key={text}>{text}</List.Item>
          ))}
        </List>
      </Panel>
      {currenciesOf(scenario.lines).map((currency) => (
        <Lines
          key={currency}
          currency={currency}
          lines={scenario.lines.filter((line) => line.currency === currency)}
        />
      ))}
      {scenario.years.map((years) => (
        <YearsOf
          key={years.currency}
          years={years}
          title={`Scenario: the years in ${years.currency}`}
          supposed
        />
      ))}
    </Stack>
  );
}

function Lines({
  lines,
  currency,
}: {
  lines: Scenario["lines"];
  currency: string;
}) {
  const look = useLook();
  const hard = useMemo(
    () => lines.filter(({ hardness }) => hardness === "hard"),
    [lines],
  );
  const option = useMemo(
    () => scenarioOption(look, hard, currency),
    [look, hard, currency],
  );
  return (
    <Panel title={`Scenario: line by line in ${currency}`}>
      <Text size="sm" mb="xs">
        Grey: documented. Striped: as supposed.
      </Text>
      <Chart
        height={40 + hard.length * 46}
        option={option}
        summary={`Scenario, hard lines: ${hard
          .map(
            ({ lineItem, documented, inScenario }) =>
              `${lineInWords[lineItem]} ${money(inScenario, currency)} instead of ${money(documented, currency)}`,
          )
          .join(", ")}.`}
      />
      <Table.ScrollContainer
        minWidth={420}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={`Scenario line by line in ${currency}`}
      >
        <Table verticalSpacing={6} aria-label="Scenario line by line">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Line</Table.Th>
              <Table.Th scope="col">Hard or soft</Table.Th>
              <Table.Th scope="col" ta="right">
                Documented
              </Table.Th>
              <Table.Th scope="col" ta="right" className={classes.projected}>
                Supposed
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={`${line.lineItem} ${line.hardness}`}>
                <Table.Th scope="row" fw={500}>
                  {lineInWords[line.lineItem]}
                </Table.Th>
                <Table.Td>{line.hardness}</Table.Td>
                <Table.Td ta="right">
                  <Amount of={line.documented} currency={currency} />
                </Table.Td>
                <Table.Td ta="right" className={classes.projected}>
                  <Amount of={line.inScenario} currency={currency} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
