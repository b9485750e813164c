import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Answer, Empty } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { ButtonLink } from "../../shell/links";
import { Pager } from "../../shell/Pager";
import { Rows } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { entriesPage, type EntryFilter } from "../ledger";
import { entryColumns } from "./entryColumns";
import { EntryFilters } from "./EntryFilters";

/** The ledger, the newest day first. */
export default function EntriesPage() {
  const { page = 0, ...filter } = useSearch({
    from: "/frame/savings/entries",
  });
  const navigate = useNavigate();
  const answer = useQuery(entriesPage(filter, page));
  const show = (next: EntryFilter & { page?: number }) =>
    void navigate({ to: "/savings/entries", search: next, replace: true });
  return (
    <Sheet
      title="Entries"
      width={1400}
      actions={
        <ButtonLink
          to="/savings/entries/new"
          variant="default"
          leftSection={<Icon name="plus" />}
        >
          New entry
        </ButtonLink>
      }
    >
      <Stack>
        <EntryFilters filter={filter} change={show} />
        {filter.asset !== undefined && (
          <Text size="sm">Only what one device has a part in.</Text>
        )}
        <Answer
          of={answer}
          empty={{
            when: ({ total }) => total === 0,
            show: Object.values(filter).some(Boolean) ? (
              <Empty title="No entry matches">
                Take a filter away, or choose other days.
              </Empty>
            ) : (
              <Empty title="The ledger is empty" icon="coins">
                Entries come by themselves, from what happens to devices, once
                the baselines are stated.
              </Empty>
            ),
          }}
        >
          {(found) => (
            <div>
              <Rows
                label="Entries"
                items={found.items}
                columns={entryColumns}
                keyOf={({ number }) => number}
              />
              <Pager
                of={found}
                go={(to) => show({ ...filter, page: to })}
                fromTop
              />
            </div>
          )}
        </Answer>
      </Stack>
    </Sheet>
  );
}
