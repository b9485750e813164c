import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Answer, Loading } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Back, backLook } from "../../shell/BackLink";
import { Confirm } from "../../shell/Confirm";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { tell } from "../../shell/tell";
import { ChangeZone } from "./ChangeZone";
import { planChanged, withdrawZone, zoneOf, type Zone } from "./zones";

/** One zone: its facts, its outline, and its neighbours. */
export default function ZonePage() {
  const { id } = useParams({ from: "/frame/manage/places/zones/$id" });
  const navigate = useNavigate();
  const mayDraw = useAllowed("admin");
  const answer = useQuery({ ...zoneOf(Number(id)), staleTime: 60_000 });
  const [leaving, setLeaving] = useState<Zone>();
  const zone = answer.data;
  return (
    <Sheet
      title={zone ? zone.name : "Zone"}
      width={1400}
      actions={
        zone &&
        mayDraw && (
          <Button
            variant="default"
            leftSection={<Icon name="trash" />}
            onClick={() => setLeaving(zone)}
          >
            Withdraw
          </Button>
        )
      }
    >
      <AnchorLink
        to="/manage/places"
        search={zone ? { floor: zone.floor, zone: zone.code } : {}}
        {...backLook}
      >
        <Back>Places</Back>
      </AnchorLink>
      <Answer of={answer} loading={<Loading rows={6} />}>
        {(known) => (
          <ChangeZone key={known.id} zone={known} mayDraw={mayDraw} />
        )}
      </Answer>
      {leaving && (
        <Confirm
          title={`Take ${leaving.name} off the plan?`}
          action="Withdraw"
          act={async () => {
            await withdrawZone(leaving);
            await navigate({
              to: "/manage/places",
              search: { floor: leaving.floor },
            });
            await planChanged();
            tell(`${leaving.name} is off the plan.`);
          }}
          close={() => setLeaving(undefined)}
        >
          Its passages go with it. What was there stays in the history.
        </Confirm>
      )}
    </Sheet>
  );
}
