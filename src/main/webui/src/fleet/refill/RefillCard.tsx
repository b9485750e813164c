import { Button, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAllowed, useMe } from "../../security/session";
import { AnchorLink } from "../../shell/links";
import { tell, tellFailure } from "../../shell/tell";
import { Ago } from "../../time/Ago";
import { walk } from "../../time/words";
import { inRunningText, units } from "../words";
import { CancelDialog } from "./CancelDialog";
import classes from "./refill.module.css";
import {
  finishRefill,
  levelsKey,
  refillsKey,
  takeRefill,
  type Refill,
} from "./refills";

/** "Bring 2 infusion pumps to ICU: 5 stand in Storage 2", and what one says about it. */
export function RefillCard({ refill }: { refill: Refill }) {
  const cache = useQueryClient();
  const me = useMe().data?.username;
  const carries = useAllowed("nurse", "biomed", "admin");
  const [calling, setCalling] = useState(false);
  const again = async () => {
    await cache.invalidateQueries({ queryKey: refillsKey });
    await cache.invalidateQueries({ queryKey: levelsKey });
  };
  const acting = useMutation({
    mutationFn: (act: (id: number) => Promise<Refill>) => act(refill.id),
    onSuccess: async ({ state }) => {
      tell(
        state === "taken"
          ? "You are on the way. Tick it off when the units are there."
          : "Thank you. The ward has its units.",
      );
      await again();
    },
    onError: async (error) => {
      tellFailure(error);
      await again();
    },
  });
  const mine = refill.takenBy !== null && refill.takenBy === me;
  return (
    <li className={classes.refill}>
      <Text component="h2" className={classes.what}>
        Bring {units(refill.missing, refill.className)} to {refill.ward}
      </Text>
      {refill.from.length > 0 ? (
        <ul className={classes.sources} aria-label="Where to fetch them">
          {refill.from.map((source) => (
            <li key={source.zoneId}>
              <b>{source.units}</b> {source.units === 1 ? "stands" : "stand"} in{" "}
              <b>{source.zone}</b>
              <Text span size="sm" c="dimmed">
                , {source.floor}
                {source.walkSeconds !== null && `, ${walk(source.walkSeconds)}`}
              </Text>
            </li>
          ))}
        </ul>
      ) : (
        <Text size="sm">
          No {inRunningText(refill.className)} stands free anywhere else.
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {refill.state === "taken" ? (
          mine ? (
            "You are on the way."
          ) : (
            `${refill.takenBy} is on the way.`
          )
        ) : (
          <Ago at={refill.openedAt} before="asked for " />
        )}
        {refill.from[0] && (
          <>
            {" "}
            <AnchorLink
              to="/map"
              search={{ floor: refill.from[0].floor, class: refill.classCode }}
              size="sm"
              underline="always"
            >
              Show on the map
            </AnchorLink>
          </>
        )}
      </Text>
      {carries && (
        <div className={classes.ticks}>
          {refill.state === "open" && (
            <Button
              loading={acting.isPending}
              onClick={() => acting.mutate(takeRefill)}
            >
              I bring them
            </Button>
          )}
          <Button
            variant={refill.state === "open" ? "default" : "filled"}
            loading={acting.isPending}
            onClick={() => acting.mutate(finishRefill)}
          >
            Done
          </Button>
          <Button variant="default" onClick={() => setCalling(true)}>
            Call off
          </Button>
        </div>
      )}
      {calling && (
        <CancelDialog
          refill={refill}
          close={() => setCalling(false)}
          done={again}
        />
      )}
    </li>
  );
}
