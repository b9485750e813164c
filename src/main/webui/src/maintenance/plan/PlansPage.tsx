import { SegmentedControl, Stack } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useAllowed } from "../../security/session";
import { Icon } from "../../shell/Icon";
import { ButtonLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { DueList } from "./DueList";
import { PlanList } from "./PlanList";
import { ProcedureList } from "./ProcedureList";

const parts = [
  { value: "due", label: "Due" },
  { value: "plans", label: "Plans" },
  { value: "procedures", label: "Procedures" },
];

/** What falls due, the plans that say so, and how it is done. */
export default function PlansPage() {
  const { part = "due" } = useSearch({ from: "/frame/work/plans" });
  const navigate = useNavigate();
  const mayWrite = useAllowed("biomed", "admin");
  return (
    <Sheet
      title="Maintenance plans"
      width={1400}
      actions={
        mayWrite &&
        (part === "procedures" ? (
          <ButtonLink
            to="/work/procedures/new"
            leftSection={<Icon name="plus" />}
          >
            New procedure
          </ButtonLink>
        ) : (
          <ButtonLink to="/work/plans/new" leftSection={<Icon name="plus" />}>
            New plan
          </ButtonLink>
        ))
      }
    >
      <Stack>
        <SegmentedControl
          aria-label="What is shown"
          data={parts}
          value={part}
          onChange={(next) =>
            void navigate({
              to: "/work/plans",
              search: next === "due" ? {} : { part: next },
              replace: true,
            })
          }
          style={{ alignSelf: "flex-start" }}
        />
        {part === "plans" ? (
          <PlanList />
        ) : part === "procedures" ? (
          <ProcedureList />
        ) : (
          <DueList />
        )}
      </Stack>
    </Sheet>
  );
}
