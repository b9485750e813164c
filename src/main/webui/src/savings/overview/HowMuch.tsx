import { Stack, Text } from "@mantine/core";
import { AnchorLink, ButtonLink } from "../../shell/links";
import { useAllowed } from "../../security/session";
import { calendarDate } from "../../time/calendar";
import { count } from "../../time/words";
import { Amount } from "../Amount";
import { percent, plus } from "../money";
import type { Asked, Cash, Group, Line } from "../reports";
import classes from "../savings.module.css";

interface Props {
  all: Group;
  cash: Cash | undefined;
  lines: readonly Line[];
  asked: Asked;
}

/** The documented net of a currency, each budget by itself; what waits and what is soft stands apart from it. */
export function HowMuch({ all, cash, lines, asked }: Props) {
  const { currency, documented } = all;
  return (
    <Stack gap="sm">
      <div className={classes.heads}>
        <Head
          title="Documented net, operating budget"
          net={documented.netOperating}
          saved={documented.hardOperating}
          cost={documented.costOperating}
          currency={currency}
        />
        <Head
          title="Documented net, capital budget"
          net={documented.netCapital}
          saved={documented.hardCapital}
          cost={documented.costCapital}
          currency={currency}
        />
      </div>
      <div className={classes.heads}>
        <CashCard cash={cash} />
        <Waiting all={all} lines={lines} />
        <Soft all={all} asked={asked} />
      </div>
    </Stack>
  );
}

function Head({
  title,
  net,
  saved,
  cost,
  currency,
}: {
  title: string;
  net: number;
  saved: number;
  cost: number;
  currency: string;
}) {
  return (
    <section className={classes.head} aria-label={title}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Amount of={net} currency={currency} big />
      <dl className={classes.pair}>
        <Text component="dt" size="sm" c="dimmed">
          Hard savings accepted by finance
        </Text>
        <Text component="dd" size="sm">
          <Amount of={saved} currency={currency} />
        </Text>
        <Text component="dt" size="sm" c="dimmed">
          Cost of the programme
        </Text>
        <Text component="dd" size="sm">
          <Amount of={cost} currency={currency} />
        </Text>
      </dl>
    </section>
  );
}

function CashCard({ cash }: { cash: Cash | undefined }) {
  return (
    <section className={classes.head} aria-label="Has it paid for itself?">
      <Text size="sm" fw={600}>
        Has it paid for itself?
      </Text>
      <Text size="lg" fw={700} lh={1.3}>
        {cash?.paidBackOn
          ? `Paid back on ${calendarDate(cash.paidBackOn)}`
          : cash
            ? "Not paid back yet"
            : "Nothing documented yet"}
      </Text>
      {cash && cash.presentValue !== null && (
        <dl className={classes.pair}>
          <Text component="dt" size="sm" c="dimmed">
            Net present value of this period at{" "}
            {percent(cash.discountRate ?? 0, 4)} a year
          </Text>
          <Text component="dd" size="sm" fw={600}>
            <Amount of={cash.presentValue} currency={cash.currency} />
          </Text>
        </dl>
      )}
      {cash && (
        <Text size="xs" c="dimmed" mt={4}>
          {cash.method}
        </Text>
      )}
    </section>
  );
}

/** Not money yet: finance has not said yes. */
function Waiting({ all, lines }: { all: Group; lines: readonly Line[] }) {
  const decides = useAllowed("finance");
  const { currency, proposed } = all;
  const waiting = lines
    .filter((line) => line.currency === currency)
    .reduce((sum, line) => sum + line.waiting, 0);
  return (
    <section
      className={`${classes.head} ${classes.apart}`}
      aria-label="Proposed, not documented"
    >
      <Text size="sm" fw={600}>
        Proposed, not documented
      </Text>
      <Text size="lg" fw={700} lh={1.3}>
        {count(waiting, "entry", "entries")} to decide
      </Text>
      <dl className={classes.pair}>
        <Text component="dt" size="sm" c="dimmed">
          Operating
        </Text>
        <Text component="dd" size="sm">
          <Amount of={proposed.netOperating} currency={currency} />
        </Text>
        <Text component="dt" size="sm" c="dimmed">
          Capital
        </Text>
        <Text component="dd" size="sm">
          <Amount of={proposed.netCapital} currency={currency} />
        </Text>
      </dl>
      {decides && waiting > 0 && (
        <ButtonLink to="/savings/review" size="sm" mt="xs">
          Review them
        </ButtonLink>
      )}
    </section>
  );
}

function Soft({ all, asked }: { all: Group; asked: Asked }) {
  const { currency, soft } = all;
  return (
    <section
      className={`${classes.head} ${classes.apart} ${classes.hatched}`}
      aria-label="Soft, never added to the above"
    >
      <Text size="sm" fw={600}>
        Soft, never added to the above
      </Text>
      <Text size="lg" fw={700} lh={1.3}>
        <Amount of={soft.documented} currency={currency} />
      </Text>
      <Text size="sm">
        Time and capacity: no invoice falls because of it.
        {plus(soft.proposed) !== 0 && (
          <>
            {" "}
            Another <Amount of={soft.proposed} currency={currency} /> is
            proposed.
          </>
        )}
      </Text>
      <AnchorLink
        to="/savings/entries"
        search={{
          hardness: "soft",
          currency,
          from: asked.from,
          to: asked.to,
          site: asked.site,
          department: asked.department,
          class: asked.class,
        }}
        size="sm"
        underline="always"
      >
        See these entries
      </AnchorLink>
    </section>
  );
}
