import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer, Empty } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Icon } from "../../shell/Icon";
import { Pager } from "../../shell/Pager";
import { Panel } from "../../shell/Panel";
import { Rows } from "../../shell/Rows";
import { LevelDialog } from "./LevelDialog";
import { levelColumns } from "./levelColumns";
import { levelsPage, type ParLevel } from "./refills";

/** What the wards want at hand, and what stands there. */
export function Levels() {
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState<ParLevel | "new">();
  const answer = useQuery(levelsPage(page));
  const mayChange = useAllowed("biomed", "finance", "admin");
  return (
    <Panel
      title="Par levels"
      actions={
        mayChange && (
          <Button
            variant="default"
            size="sm"
            leftSection={<Icon name="plus" />}
            onClick={() => setOpen("new")}
          >
            Add a level
          </Button>
        )
      }
    >
      <Answer
        of={answer}
        empty={{
          when: ({ total }) => total === 0,
          show: (
            <Empty title="No par levels yet" icon="box">
              A par level says how many units a ward wants to find free. When
              there are too few for a while, somebody is asked to bring more.
            </Empty>
          ),
        }}
      >
        {(found) => (
          <>
            <Rows
              label="Par levels"
              items={found.items}
              columns={levelColumns(mayChange ? setOpen : undefined)}
              keyOf={({ id }) => id}
            />
            <Pager of={found} go={setPage} />
          </>
        )}
      </Answer>
      {open && (
        <LevelDialog
          known={open === "new" ? undefined : open}
          close={() => setOpen(undefined)}
        />
      )}
    </Panel>
  );
}
