import { Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Answer, Empty } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Icon } from "../../shell/Icon";
import { ButtonLink } from "../../shell/links";
import { Pager } from "../../shell/Pager";
import { Rows } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { recallColumns } from "./recallColumns";
import { RecallFilters } from "./RecallFilters";
import { recallsPage, type RecallFilter } from "./recalls";

/** What makers call back; first what may concern our devices. */
export default function RecallsPage() {
  const { page = 0, ...filter } = useSearch({ from: "/frame/work/recalls" });
  const navigate = useNavigate();
  const mayImport = useAllowed("biomed", "admin");
  const answer = useQuery(recallsPage(filter, page));
  const show = (next: RecallFilter & { page?: number }) =>
    void navigate({ to: "/work/recalls", search: next, replace: true });
  const narrowed =
    filter.q || filter.class || filter.open || filter.show === "undecided";

  return (
    <Sheet
      title="Recalls"
      width={1400}
      actions={
        <Group gap="xs">
          <ButtonLink to="/work/recalls/firms" variant="default">
            Names of firms
          </ButtonLink>
          {mayImport && (
            <ButtonLink
              to="/work/recalls/import"
              leftSection={<Icon name="upload" />}
            >
              Import recalls
            </ButtonLink>
          )}
        </Group>
      }
    >
      <Stack>
        <RecallFilters filter={filter} change={show} />
        <Answer
          of={answer}
          empty={{
            when: ({ total }) => total === 0,
            show: narrowed ? (
              <Empty title="No recall matches">
                Take a filter away, or search for something else.
              </Empty>
            ) : (
              <Empty
                title={
                  filter.show === "all"
                    ? "No recalls yet"
                    : "No recall concerns our devices"
                }
                icon="check"
              >
                Import the files of openFDA to have them compared with the
                register.
              </Empty>
            ),
          }}
        >
          {(found) => (
            <div>
              <Rows
                label="Recalls"
                items={found.items}
                columns={recallColumns}
                keyOf={({ id }) => id}
              />
              <Pager
                of={found}
                go={(page) => show({ ...filter, page })}
                fromTop
              />
            </div>
          )}
        </Answer>
      </Stack>
    </Sheet>
  );
}
