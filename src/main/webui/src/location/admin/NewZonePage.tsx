import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Answer } from "../../http/States";
import { Attention } from "../../shell/Attention";
import { Back, backLook } from "../../shell/BackLink";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { tell } from "../../shell/tell";
import { boundsOf, planOf, type FloorPlan } from "../plan";
import { messagesOf, Refused } from "./Refused";
import { cornersOf } from "./ring";
import { wantedOf, type ZoneDraft } from "./zoneDraft";
import { ZoneForm } from "./ZoneForm";
import { addZone, planChanged } from "./zones";

/** Draws a new zone. */
export default function NewZonePage() {
  const { floor = "" } = useSearch({ from: "/frame/manage/places/zones/new" });
  const navigate = useNavigate();
  const plan = useQuery(planOf(floor));
  const adding = useMutation({
    mutationFn: (draft: ZoneDraft) => addZone(wantedOf(draft)),
    onSuccess: async (zone) => {
      await planChanged();
      tell(`${zone.name} is on the plan.`);
      await navigate({
        to: "/manage/places",
        search: { floor: zone.floor, zone: zone.code },
      });
    },
  });
  return (
    <Sheet title="New zone" width={1400}>
      <AnchorLink to="/manage/places" search={{ floor }} {...backLook}>
        <Back>Places</Back>
      </AnchorLink>
      <Answer of={plan}>
        {(known) => (
          <ZoneForm
            initial={startOn(floor, known)}
            save={adding.mutate}
            saving={adding.isPending}
            action="Add zone"
            faults={messagesOf(adding.error)}
            notice={
              adding.isError && (
                <Attention key={adding.submittedAt}>
                  <Refused error={adding.error} />
                </Attention>
              )
            }
          />
        )}
      </Answer>
    </Sheet>
  );
}

/** A small square beside what is drawn, to be moved where it belongs. */
function startOn(floor: string, plan: FloorPlan): ZoneDraft {
  const [, minY = 0, maxX = 0] = boundsOf(plan) ?? [];
  const x = Math.ceil(maxX) + 1;
  return {
    code: "",
    name: "",
    purpose: "",
    department: "",
    floor,
    corners: cornersOf([
      [x, minY],
      [x + 4, minY],
      [x + 4, minY + 4],
      [x, minY + 4],
      [x, minY],
    ]),
    holes: [],
  };
}
