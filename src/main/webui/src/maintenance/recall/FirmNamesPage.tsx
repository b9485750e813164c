import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Answer, Empty } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Back, backLook } from "../../shell/BackLink";
import { Confirm } from "../../shell/Confirm";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Pager } from "../../shell/Pager";
import { Rows, type Columns } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { dateAndTime } from "../../time/calendar";
import { aliasesPage, removeAlias, type Alias } from "./aliases";
import { NewAlias } from "./NewAlias";

/** The names that are one firm, where the spelling does not tell. */
export default function FirmNamesPage() {
  const client = useQueryClient();
  const mayChange = useAllowed("biomed", "admin");
  const [page, setPage] = useState(0);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Alias>();
  const columns = useMemo(
    () => columnsWith(mayChange, setRemoving),
    [mayChange],
  );
  return (
    <Sheet
      title="Names of firms"
      width={900}
      actions={
        <Group gap="xs">
          <AnchorLink to="/work/recalls" {...backLook}>
            <Back>Recalls</Back>
          </AnchorLink>
          {mayChange && (
            <Button
              leftSection={<Icon name="plus" />}
              onClick={() => setAdding(true)}
            >
              Add a name
            </Button>
          )}
        </Group>
      }
    >
      <Stack>
        <Text c="dimmed">
          A firm that was bought or renamed is another name to a recall. Say
          here which names are one firm, so that no device is missed.
        </Text>
        <Answer
          of={useQuery(aliasesPage(page))}
          empty={{
            when: ({ total }) => total === 0,
            show: (
              <Empty title="No other names yet">
                Spellings, accents and legal forms are understood by themselves.
              </Empty>
            ),
          }}
        >
          {(aliases) => (
            <div>
              <Rows
                label="Names of firms"
                items={aliases.items}
                columns={columns}
                keyOf={({ id }) => id}
              />
              <Pager of={aliases} go={setPage} />
            </div>
          )}
        </Answer>
      </Stack>
      {adding && <NewAlias close={() => setAdding(false)} />}
      {removing && (
        <Confirm
          title={`Is ${removing.name} another firm than ${removing.firm}?`}
          action="They are two firms"
          act={async () => {
            await removeAlias(removing.id);
            await client.invalidateQueries({ queryKey: ["firm-aliases"] });
          }}
          close={() => setRemoving(undefined)}
        >
          Devices that were found because of it stay to be decided about.
        </Confirm>
      )}
    </Sheet>
  );
}

function columnsWith(
  mayChange: boolean,
  remove: (alias: Alias) => void,
): Columns<Alias> {
  const columns: Columns<Alias> = [
    {
      id: "name",
      header: "Name",
      cell: ({ row: { original: alias } }) => (
        <Text fw={600}>{alias.name}</Text>
      ),
      meta: { phone: "title" },
    },
    {
      id: "firm",
      header: "Is the firm",
      accessorKey: "firm",
    },
    {
      id: "added",
      header: "Added",
      cell: ({ row: { original: alias } }) =>
        `${dateAndTime(Date.parse(alias.addedAt))} by ${alias.addedBy}`,
    },
  ];
  if (mayChange)
    columns.push({
      id: "actions",
      header: "Actions",
      cell: ({ row: { original: alias } }) => (
        <Button
          size="sm"
          variant="default"
          aria-label={`Remove ${alias.name}`}
          onClick={() => remove(alias)}
        >
          Remove
        </Button>
      ),
    });
  return columns;
}
