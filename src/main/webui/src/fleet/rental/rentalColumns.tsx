import { Badge, Button, Group, Text } from "@mantine/core";
import { money } from "../../shell/money";
import { AnchorLink } from "../../shell/links";
import type { Columns } from "../../shell/Rows";
import { calendarDate } from "../../time/calendar";
import { count } from "../../time/words";
import type { Rental } from "./rentals";

interface Acts {
  change: (rental: Rental) => void;
  giveBack: (rental: Rental) => void;
  seen: (rental: Rental) => void;
}

export const rentalColumns = (acts: Acts): Columns<Rental> => [
  {
    id: "unit",
    header: "Unit",
    cell: ({ row: { original: rental } }) => (
      <div>
        <Text fw={600}>
          {rental.assetId ? (
            <AnchorLink
              to="/assets/$id"
              params={{ id: String(rental.assetId) }}
              inherit
              underline="always"
            >
              {rental.className}
            </AnchorLink>
          ) : (
            rental.className
          )}
        </Text>
        <Text size="sm" c="dimmed" fw={400}>
          {[rental.model, rental.serial, rental.department]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
    ),
    meta: { phone: "title" },
  },
  {
    id: "alert",
    header: "Alert",
    cell: ({ row: { original: rental } }) => <Says of={rental} />,
    meta: { phone: "bare" },
  },
  {
    id: "contract",
    header: "Contract",
    cell: ({ row: { original: rental } }) => (
      <Text size="sm">
        {rental.supplier}, {rental.reference}
      </Text>
    ),
  },
  {
    id: "days",
    header: "Days",
    cell: ({ row: { original: rental } }) => (
      <Text size="sm">
        {calendarDate(rental.from)} –{" "}
        {calendarDate(rental.returnedOn ?? rental.dueBack)}
      </Text>
    ),
  },
  {
    id: "cost",
    header: "Cost so far",
    cell: ({ row: { original: rental } }) => (
      <div>
        {money(rental.costSoFar, rental.currency)}
        <Text size="sm" c="dimmed">
          {count(rental.daysSoFar, "day")} at{" "}
          {money(rental.rate, rental.currency)}
        </Text>
      </div>
    ),
    meta: { end: true },
  },
  {
    id: "acts",
    header: "",
    cell: ({ row: { original: rental } }) =>
      rental.state === "returned" ? null : (
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {rental.alert && (
            <Button
              variant="default"
              size="sm"
              onClick={() => acts.seen(rental)}
              aria-label={`Seen: ${rental.reference}`}
            >
              Seen
            </Button>
          )}
          <Button
            variant="default"
            size="sm"
            onClick={() => acts.change(rental)}
            aria-label={`Change ${rental.reference}`}
          >
            Change
          </Button>
          <Button
            size="sm"
            variant={rental.alert ? "filled" : "default"}
            onClick={() => acts.giveBack(rental)}
            aria-label={`Give back ${rental.reference}`}
          >
            Give back
          </Button>
        </Group>
      ),
    meta: { phone: "bare", end: true },
  },
];

function Says({ of: { alert, state, acknowledgedBy } }: { of: Rental }) {
  if (alert)
    return (
      <div>
        <Badge
          color={alert.kind === "overdue" ? "red" : "orange"}
          variant="light"
          tt="none"
        >
          {money(alert.wastesPerDay, alert.currency)} a day
        </Badge>
        <Text size="sm">{alert.words}</Text>
      </div>
    );
  return (
    <Text size="sm" c="dimmed">
      {state === "returned"
        ? "went back"
        : acknowledgedBy
          ? `seen today by ${acknowledgedBy}`
          : "none"}
    </Text>
  );
}
