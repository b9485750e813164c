import { Button, Group, Menu, Progress, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Icon } from "../../shell/Icon";
import { tell, tellFailure } from "../../shell/tell";
import { count } from "../../time/words";
import { Found } from "./Found";
import {
  cancelSearch,
  scheduleKey,
  searchOf,
  startSearch,
  type Search,
} from "./schedule";

/** Has the service search for a better schedule, shows how far it is, and can end it. */
export function PlanAgain() {
  const [id, setId] = useState<number>();
  const [found, setFound] = useState<Search>();
  const cache = useQueryClient();
  const begin = useMutation({
    mutationFn: startSearch,
    onSuccess: (search) => setId(search.id),
    onError: tellFailure,
  });
  const search = useQuery({
    queryKey: ["search", id],
    queryFn: () => searchOf(id!),
    enabled: id !== undefined,
    refetchInterval: 700,
  }).data;
  const ended = search && search.state !== "running";

  useEffect(() => {
    if (!ended) return;
    setId(undefined);
    if (search.state === "found") {
      setFound(search);
      return;
    }
    tell(outcome(search));
    void cache.invalidateQueries({ queryKey: scheduleKey });
  }, [ended, search, cache]);

  if (found) return <Found search={found} close={() => setFound(undefined)} />;
  if (id !== undefined)
    return (
      <Group gap="xs" wrap="nowrap" role="status">
        <div style={{ width: 150 }}>
          <Text size="xs">
            Planning
            {search?.leftOut != null &&
              `: ${count(search.leftOut, "order")} left out so far`}
          </Text>
          <Progress
            value={100 * (search?.progress ?? 0)}
            size="sm"
            aria-label="How far planning is"
          />
        </div>
        <Button variant="default" onClick={() => void cancelSearch(id)}>
          Cancel
        </Button>
      </Group>
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<Icon name="refresh" />} loading={begin.isPending}>
          Plan again
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => begin.mutate(false)}>
          Keep what stands, as far as it is good
        </Menu.Item>
        <Menu.Item onClick={() => begin.mutate(true)}>
          Afresh: only what is pinned or has begun stays
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function outcome(search: Search): string {
  if (search.state === "done")
    return search.leftOut
      ? `Planned; ${count(search.leftOut, "order")} found no time.`
      : "Planned; every order has its time.";
  return search.says || "Planning was cancelled.";
}
