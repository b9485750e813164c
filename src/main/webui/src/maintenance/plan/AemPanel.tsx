import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Panel } from "../../shell/Panel";
import { date } from "../../time/calendar";
import { Name } from "../Name";
import { AemDialog } from "./AemDialog";
import classes from "./plan.module.css";
import { aemRules, approve, withdraw, type Plan } from "./plans";

/** Whether the plan is the maker's own or another one, and who says that it may be. */
export function AemPanel({ plan }: { plan: Plan }) {
  const client = useQueryClient();
  const isAdmin = useAllowed("admin");
  const mayWrite = useAllowed("biomed", "admin") && plan.state !== "retired";
  const rules = useQuery(aemRules(plan.id)).data;
  const [asking, ask] = useState(false);
  const refresh = () =>
    Promise.all(
      ["plan", "plans", "due"].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const approving = useMutation({
    mutationFn: () => approve(plan),
    onSuccess: refresh,
  });
  const withdrawing = useMutation({
    mutationFn: () => withdraw(plan),
    onSuccess: refresh,
  });
  const { aem } = plan;
  return (
    <Panel title="The maker's schedule, or another">
      <Stack gap="sm">
        {aem ? (
          <>
            <Text size="sm">
              This plan differs from the maker's. Assessed by{" "}
              <Name of={aem.assessedBy} /> on {date(aem.assessedAt)};{" "}
              {aem.approvedBy ? (
                <>
                  approved by <Name of={aem.approvedBy} /> on{" "}
                  {date(aem.approvedAt!)}.
                </>
              ) : (
                "it opens no orders until an administrator approves it."
              )}
            </Text>
            <dl className={classes.facts}>
              {aem.criteria.map(({ code, points, note }) => (
                <div key={code} style={{ display: "contents" }}>
                  <dt>{points} of 5</dt>
                  <dd>
                    {rules?.criteria.find((one) => one.code === code)?.words ??
                      code}
                    {note && `. ${note}`}
                  </dd>
                </div>
              ))}
            </dl>
            <Text size="sm">{aem.rationale}</Text>
          </>
        ) : (
          <Text size="sm">
            This plan follows the maker's schedule. Another one needs an
            assessment of its risk and the approval of an administrator; for
            some equipment it is not allowed.
          </Text>
        )}
        {(approving.error ?? withdrawing.error) && (
          <Failure error={approving.error ?? withdrawing.error} />
        )}
        {mayWrite && (
          <Group gap="xs">
            {aem && !aem.approvedBy && isAdmin && (
              <Button
                loading={approving.isPending}
                onClick={() => approving.mutate()}
              >
                Approve
              </Button>
            )}
            <Button variant="default" onClick={() => ask(true)}>
              {aem ? "Assess again" : "Assess another schedule"}
            </Button>
            {aem && (
              <Button
                variant="default"
                loading={withdrawing.isPending}
                onClick={() => withdrawing.mutate()}
              >
                It is the maker's
              </Button>
            )}
          </Group>
        )}
      </Stack>
      {asking && rules && (
        <AemDialog
          plan={plan}
          rules={rules}
          close={() => ask(false)}
          done={refresh}
        />
      )}
    </Panel>
  );
}
