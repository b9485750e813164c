import { Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { withQuery } from "../../http/api";
import { Answer, Loading } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { Rows } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { date } from "../../time/calendar";
import { Ageing } from "./Ageing";
import { Compared } from "./Compared";
import { Costs } from "./Costs";
import { Definitions } from "./Definitions";
import { figureColumns } from "./figureColumns";
import { figuresOf, type Figures } from "./figures";
import { InspectionPack } from "./InspectionPack";
import { Overview } from "./Overview";
import { PeriodChoice } from "./PeriodChoice";

/** What maintenance achieves and costs. */
export default function FiguresPage() {
  const { plot = "mtbf", ...asked } = useSearch({
    from: "/frame/work/figures",
  });
  const navigate = useNavigate();
  const answer = useQuery(figuresOf(asked));
  const show = (next: typeof asked & { plot?: string }) =>
    void navigate({ to: "/work/figures", search: next, replace: true });
  return (
    <Sheet
      title="Figures"
      width={1400}
      actions={
        <Group gap="xs">
          <Button
            component="a"
            href={withQuery("/api/figures.csv", { by: "class", ...asked })}
            download
            variant="default"
            leftSection={<Icon name="download" />}
          >
            As a file
          </Button>
          <InspectionPack from={asked.from} to={asked.to} />
        </Group>
      }
    >
      <Stack>
        <PeriodChoice
          asked={asked}
          change={(next) => show({ ...next, plot })}
        />
        <Answer of={answer} loading={<Loading what="Reckoning" rows={5} />}>
          {(figures) => (
            <Stack>
              <Text size="sm" c="dimmed">
                {date(figures.from)} to {date(Date.parse(figures.to) - 1)}, days
                of {figures.zone}.
              </Text>
              <Overview figures={figures} />
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
                {figures.groups.length > 1 && (
                  <Compared
                    figures={figures}
                    plot={plot}
                    choose={(code) => show({ ...asked, plot: code })}
                  />
                )}
                <Ageing figures={figures} />
              </SimpleGrid>
              <Groups figures={figures} />
              <Costs figures={figures} />
              <Definitions of={figures.definitions} />
            </Stack>
          )}
        </Answer>
      </Stack>
    </Sheet>
  );
}

function Groups({ figures }: { figures: Figures }) {
  const columns = useMemo(
    () => figureColumns(figures.definitions),
    [figures.definitions],
  );
  if (figures.groups.length < 2) return null;
  return (
    <Rows
      label="Figures of each group"
      items={figures.groups.slice(1)}
      columns={columns}
      keyOf={({ key }) => key || "none"}
    />
  );
}
