import { useNavigate } from "@tanstack/react-router";
import { Back, backLook } from "../../shell/BackLink";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { tell } from "../../shell/tell";
import { ProcedureForm } from "./ProcedureForm";

/** A new procedure. */
export default function NewProcedurePage() {
  const navigate = useNavigate();
  return (
    <Sheet title="New procedure" width={760}>
      <AnchorLink
        to="/work/plans"
        search={{ part: "procedures" }}
        {...backLook}
      >
        <Back>Procedures</Back>
      </AnchorLink>
      <ProcedureForm
        done={({ id, code }) => {
          tell(`${code} is written.`);
          return navigate({
            to: "/work/procedures/$id",
            params: { id: String(id) },
            replace: true,
          });
        }}
      />
    </Sheet>
  );
}
