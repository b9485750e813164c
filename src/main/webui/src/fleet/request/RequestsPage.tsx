import { Button, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Answer, Empty } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { Pager } from "../../shell/Pager";
import { Sheet } from "../../shell/Sheet";
import { StateChoice } from "../../shell/StateChoice";
import { OnlyOne } from "../OnlyOne";
import { NewRequestDialog } from "./NewRequestDialog";
import classes from "./request.module.css";
import { RequestCard } from "./RequestCard";
import { requestsPage, stateInWords } from "./requests";

/** What departments want bought, each checked against what stands idle. */
export default function RequestsPage() {
  const { page = 0, state, one } = useSearch({ from: "/frame/fleet/requests" });
  const navigate = useNavigate();
  const answer = useQuery(requestsPage({ state, one }, page));
  const [asking, setAsking] = useState(false);
  const show = (next: { state?: string | undefined; page?: number }) =>
    void navigate({ to: "/fleet/requests", search: next, replace: true });

  return (
    <Sheet
      title="Purchase requests"
      width={1400}
      actions={
        <Button
          leftSection={<Icon name="plus" />}
          onClick={() => setAsking(true)}
        >
          Ask for units
        </Button>
      }
    >
      <Stack>
        {one ? (
          <OnlyOne all="All purchase requests" to="/fleet/requests" />
        ) : (
          <StateChoice
            maw={260}
            words={stateInWords}
            value={state}
            change={(next) => show({ state: next })}
          />
        )}
        <Answer
          of={answer}
          empty={{
            when: ({ total }) => total === 0,
            show: (
              <Empty
                title={state ? "No request matches" : "No requests yet"}
                icon="box"
              >
                Before anything is bought, the request says what stands idle in
                the house.
              </Empty>
            ),
          }}
        >
          {(found) => (
            <div>
              <ul className={classes.requests} aria-label="Purchase requests">
                {found.items.map((request) => (
                  <RequestCard key={request.id} request={request} />
                ))}
              </ul>
              <Pager
                of={found}
                go={(next) => show({ state, page: next })}
                fromTop
              />
            </div>
          )}
        </Answer>
      </Stack>
      {asking && <NewRequestDialog close={() => setAsking(false)} />}
    </Sheet>
  );
}
