import { Stack, Text, Timeline } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer } from "../../http/States";
import { Pager } from "../../shell/Pager";
import { dateAndTime } from "../../time/calendar";
import { historyOf, type HistoryEntry } from "./asset";
import { actionInWords, changeInWords } from "./words";

/** Every change of an asset, the newest first: when, who, and old → new. */
export function History({ id }: { id: number }) {
  const [page, setPage] = useState(0);
  return (
    <Answer
      of={useQuery(historyOf(id, page))}
      empty={{
        when: ({ total }) => total === 0,
        show: <Text c="dimmed">Nothing has been changed yet.</Text>,
      }}
    >
      {(history) => (
        <>
          <Timeline bulletSize={14} lineWidth={2}>
            {history.items.map((entry, place) => (
              <Timeline.Item
                key={`${entry.at}-${place}`}
                title={actionInWords(entry.action)}
              >
                <Entry entry={entry} />
              </Timeline.Item>
            ))}
          </Timeline>
          {history.total > history.size && <Pager of={history} go={setPage} />}
        </>
      )}
    </Answer>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  return (
    <Stack gap={2}>
      <Text size="sm" c="dimmed">
        {dateAndTime(entry.at)} by {entry.by}
      </Text>
      {Object.entries(entry.changes).map(([field, change]) => (
        <Text key={field} size="sm" style={{ overflowWrap: "anywhere" }}>
          {changeInWords(field, change)}
        </Text>
      ))}
    </Stack>
  );
}
