import { Badge, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { money } from "../../shell/money";
import { useAllowed } from "../../security/session";
import { AnchorLink } from "../../shell/links";
import { calendarDate } from "../../time/calendar";
import { units } from "../words";
import { DecisionDialog } from "./DecisionDialog";
import classes from "./request.module.css";
import {
  stateInWords,
  type IdleUnit,
  type PurchaseRequest,
  type Step,
} from "./requests";

/** A request, what stands idle, and what may be decided. */
export function RequestCard({ request }: { request: PurchaseRequest }) {
  const decides = useAllowed("finance", "admin");
  const [step, setStep] = useState<Step>();
  const open = request.state === "requested" || request.state === "approved";
  return (
    <li className={classes.request}>
      <Group justify="space-between" gap="xs">
        <Text component="h2" fw={650}>
          {units(request.units, request.className)} for {request.department}
        </Text>
        <Badge variant="light" tt="none" color={open ? "sea" : "gray"}>
          {stateInWords[request.state]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {request.reference}, {calendarDate(request.neededFrom)} –{" "}
        {calendarDate(request.neededTo)}
        {request.price !== null &&
          request.currency &&
          `, ${money(request.price, request.currency)} each`}
      </Text>
      <Text size="sm">{request.reason}</Text>
      {request.check && <Idle of={request.check} />}
      {request.why && (
        <Text size="sm" c="dimmed">
          {request.decidedBy}: “{request.why}”
        </Text>
      )}
      {request.found.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            Own units instead
          </Text>
          <Units of={request.found} />
        </div>
      )}
      {open && (
        <div className={classes.acts}>
          <Button
            size="sm"
            variant={request.check?.idleUnits ? "filled" : "default"}
            onClick={() => setStep("withdraw")}
          >
            Withdraw
          </Button>
          {request.state === "approved" && (
            <Button size="sm" variant="default" onClick={() => setStep("buy")}>
              Bought
            </Button>
          )}
          {request.state === "requested" && decides && (
            <>
              <Button
                size="sm"
                variant="default"
                onClick={() => setStep("approve")}
              >
                Approve
              </Button>
              <Button
                size="sm"
                variant="default"
                onClick={() => setStep("decline")}
              >
                Decline
              </Button>
            </>
          )}
        </div>
      )}
      {step && (
        <DecisionDialog
          request={request}
          step={step}
          close={() => setStep(undefined)}
        />
      )}
    </li>
  );
}

function Idle({ of }: { of: NonNullable<PurchaseRequest["check"]> }) {
  return (
    <div className={classes.check}>
      <Text size="sm" fw={600}>
        {of.says}
      </Text>
      <Units of={of.units.slice(0, 5)} />
      {of.units.length > 5 && (
        <Text size="sm" c="dimmed">
          and {of.idleUnits - 5} more
        </Text>
      )}
    </div>
  );
}

function Units({ of }: { of: readonly IdleUnit[] }) {
  return of.map((unit) => (
    <Text key={unit.assetId} size="sm">
      <AnchorLink
        to="/assets/$id"
        params={{ id: String(unit.assetId) }}
        underline="always"
        inherit
      >
        {unit.controlNumber}
      </AnchorLink>{" "}
      in {unit.zone ?? "a place not known"}, of {unit.department}
    </Text>
  ));
}
