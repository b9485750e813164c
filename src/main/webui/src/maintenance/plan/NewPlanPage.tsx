import { useNavigate } from "@tanstack/react-router";
import { Back, backLook } from "../../shell/BackLink";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { tell } from "../../shell/tell";
import { PlanForm } from "./PlanForm";

/** A new plan. */
export default function NewPlanPage() {
  const navigate = useNavigate();
  return (
    <Sheet title="New plan" width={760}>
      <AnchorLink to="/work/plans" search={{ part: "plans" }} {...backLook}>
        <Back>Plans</Back>
      </AnchorLink>
      <PlanForm
        done={({ id, name }) => {
          tell(`${name} is in force.`);
          return navigate({
            to: "/work/plans/$id",
            params: { id: String(id) },
            replace: true,
          });
        }}
      />
    </Sheet>
  );
}
