import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer, Loading } from "../../http/States";
import { Pager } from "../../shell/Pager";
import { Ago } from "../../time/Ago";
import classes from "./health.module.css";
import { verdictsOf, verdictWords } from "./verdicts";

/** What was said about this device's predictions before. */
export function VerdictList({ assetId }: { assetId: number }) {
  const [page, setPage] = useState(0);
  return (
    <Answer
      of={useQuery(verdictsOf(assetId, page))}
      loading={<Loading what="Loading what was said" rows={1} />}
      empty={{
        when: ({ total }) => total === 0,
        show: (
          <Text size="sm" c="dimmed">
            Nobody has said anything about it yet.
          </Text>
        ),
      }}
    >
      {(verdicts) => (
        <>
          <ul className={classes.lines} aria-label="What was said before">
            {verdicts.items.map(({ at, by, verdict, note }) => (
              <li key={at}>
                <Text size="sm">
                  <b>{verdictWords[verdict].said}</b>
                  {note && <>: “{note}”</>}
                </Text>
                <Text size="sm" c="dimmed">
                  {by} · <Ago at={at} />
                </Text>
              </li>
            ))}
          </ul>
          {verdicts.total > verdicts.size && (
            <Pager of={verdicts} go={setPage} />
          )}
        </>
      )}
    </Answer>
  );
}
