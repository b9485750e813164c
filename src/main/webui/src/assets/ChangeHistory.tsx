import { Button, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { get, withQuery, type Page } from "../http/api";
import { Empty, Failure, Loading } from "../http/States";
import { dateAndTime } from "../time/calendar";
import classes from "./ChangeHistory.module.css";

interface ChangeEntry {
  at: string;
  by: string;
  action: string;
  changes: Record<string, [unknown, unknown]> | null;
}

/** Every change of the register's facts, and who made it. */
export function ChangeHistory({ assetId }: { assetId: number }) {
  const history = useInfiniteQuery({
    queryKey: ["history", assetId],
    queryFn: ({ pageParam, signal }) =>
      get<Page<ChangeEntry>>(
        withQuery(`/api/assets/${assetId}/history`, {
          page: pageParam,
          size: 30,
        }),
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: ({ page, size, total }) =>
      (page + 1) * size < total ? page + 1 : undefined,
  });
  if (history.isPending) return <Loading what="Loading the history" />;
  if (history.isError)
    return (
      <Failure error={history.error} retry={() => void history.refetch()} />
    );
  const entries = history.data.pages.flatMap(({ items }) => items);
  if (!entries.length)
    return <Empty icon="clock" title="Nothing was changed yet" />;
  return (
    <Stack>
      <ol className={classes.entries}>
        {entries.map((entry, i) => (
          <li key={i}>
            <Text size="sm" c="dimmed">
              {dateAndTime(entry.at)} · {entry.by}
            </Text>
            <Text fw={600}>{sentence(entry.action)}</Text>
            {Object.entries(entry.changes ?? {}).map(
              ([field, [before, after]]) => (
                <Text key={field} size="sm">
                  {words(field)}: {shown(before)} → {shown(after)}
                </Text>
              ),
            )}
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          Show earlier changes
        </Button>
      )}
    </Stack>
  );
}

function sentence(action: string): string {
  const plain = action.replaceAll("-", " ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** "acquisitionCost" as "Acquisition cost". */
function words(field: string): string {
  return sentence(
    field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`),
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
