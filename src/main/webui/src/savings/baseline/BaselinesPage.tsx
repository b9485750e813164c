import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Answer, Empty } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Icon } from "../../shell/Icon";
import { Pager } from "../../shell/Pager";
import { Rows } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { formulas } from "../ledger";
import { heading } from "../words";
import { BaselineDialog } from "./BaselineDialog";
import { baselineColumns } from "./baselineColumns";
import { baselinesPage, keptOf } from "./baselines";
import { neededBy } from "./figures";
import { ImportDialog } from "./ImportDialog";
import { Missing } from "./Missing";

/** The hospital's own figures of the time before: what every saving is counted against. */
export default function BaselinesPage() {
  const { figure, page = 0 } = useSearch({ from: "/frame/savings/baselines" });
  const navigate = useNavigate();
  const mayState = useAllowed("finance", "admin");
  const answer = useQuery(baselinesPage(figure, page));
  const known = useQuery(formulas).data ?? [];
  const [entering, setEntering] = useState<string>();
  const [importing, setImporting] = useState(false);
  const columns = useMemo(
    () => baselineColumns(mayState ? setEntering : undefined),
    [mayState],
  );
  return (
    <Sheet
      title="Baselines"
      width={1400}
      actions={
        mayState && (
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<Icon name="upload" />}
              onClick={() => setImporting(true)}
            >
              From a CSV file
            </Button>
            <Button
              leftSection={<Icon name="plus" />}
              onClick={() => setEntering("")}
            >
              State a figure
            </Button>
          </Group>
        )
      }
    >
      <Stack>
        <Text c="dimmed">
          The hospital’s own figures of the time before. Another value is a new
          version; an accepted entry keeps the version it was counted against.
        </Text>
        <Missing state={mayState ? setEntering : undefined} />
        <Select
          label="Figure"
          placeholder="All figures"
          clearable
          maw={420}
          data={neededBy(known).map(({ name }) => ({
            value: name,
            label: heading(name),
          }))}
          value={figure ?? null}
          onChange={(chosen) =>
            void navigate({
              to: "/savings/baselines",
              search: chosen ? { figure: chosen } : {},
              replace: true,
            })
          }
        />
        <Answer
          of={answer}
          empty={{
            when: ({ total }) => total === 0,
            show: (
              <Empty title="Nothing is stated yet" icon="list">
                Without a baseline nothing is claimed: no usual value takes its
                place.
              </Empty>
            ),
          }}
        >
          {(found) => (
            <div>
              <Rows
                label="Baselines"
                items={keptOf(found.items)}
                columns={columns}
                keyOf={({ newest }) => newest.id}
              />
              {found.total > found.size && (
                <Pager
                  of={found}
                  go={(to) =>
                    void navigate({
                      to: "/savings/baselines",
                      search: { figure, page: to },
                      replace: true,
                    })
                  }
                  fromTop
                />
              )}
            </div>
          )}
        </Answer>
      </Stack>
      {entering !== undefined && (
        <BaselineDialog
          figure={entering}
          close={() => setEntering(undefined)}
        />
      )}
      {importing && <ImportDialog close={() => setImporting(false)} />}
    </Sheet>
  );
}
