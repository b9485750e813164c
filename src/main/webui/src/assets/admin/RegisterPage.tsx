import { Button, Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { withQuery } from "../../http/api";
import { Answer, Empty } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Icon } from "../../shell/Icon";
import { AnchorLink, ButtonLink } from "../../shell/links";
import { Pager } from "../../shell/Pager";
import { Rows } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { assetsPage, type Filter } from "./asset";
import { Filters } from "./Filters";
import { LabelsButton } from "./LabelsButton";
import { registerColumns } from "./registerColumns";
import { tickColumn } from "./tickColumn";

/** The register of equipment: every asset, wanted or not, wherever it stands. */
export default function RegisterPage() {
  const { page = 0, ...filter } = useSearch({ from: "/frame/manage/assets" });
  const navigate = useNavigate();
  const mayWrite = useAllowed("biomed", "admin");
  const answer = useQuery(assetsPage(filter, page));
  const [ticked, tick] = useState<ReadonlySet<number>>(new Set());
  const columns = useMemo(
    () =>
      mayWrite
        ? [tickColumn(ticked, tick), ...registerColumns]
        : registerColumns,
    [mayWrite, ticked],
  );
  const show = (next: Filter & { page?: number }) =>
    void navigate({ to: "/manage/assets", search: next, replace: true });
  const narrowed = Object.entries(filter).some(
    ([name, value]) => name !== "sort" && value,
  );

  return (
    <Sheet
      title="Assets"
      width={1400}
      actions={
        <Group gap="xs">
          <Button
            component="a"
            href={withQuery("/api/assets/export", { ...filter })}
            download
            variant="default"
            leftSection={<Icon name="download" />}
          >
            Export CSV
          </Button>
          {mayWrite && (
            <LabelsButton
              filter={filter}
              total={answer.data?.total ?? 0}
              selected={ticked}
            />
          )}
          {mayWrite && (
            <ButtonLink
              to="/manage/assets/new"
              leftSection={<Icon name="plus" />}
            >
              Add asset
            </ButtonLink>
          )}
        </Group>
      }
    >
      <Stack>
        <Filters filter={filter} change={show} />
        <Answer
          of={answer}
          empty={{
            when: ({ total }) => total === 0,
            show: narrowed ? (
              <Empty title="No asset matches">
                Take a filter away, or try the beginning of another word.
              </Empty>
            ) : (
              <Empty title="No assets yet" icon="box">
                Add one, or{" "}
                <AnchorLink to="/manage/import">
                  import them all from a CSV file
                </AnchorLink>
                .
              </Empty>
            ),
          }}
        >
          {(found) => (
            <div>
              <Rows
                label="Assets"
                items={found.items}
                columns={columns}
                keyOf={({ id }) => id}
                sort={filter.sort ?? "controlNumber"}
                onSort={(sort) => show({ ...filter, sort })}
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
