import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Answer, Empty, Loading } from "../http/States";
import { Icon } from "../shell/Icon";
import { ButtonLink } from "../shell/links";
import { Pager } from "../shell/Pager";
import { Rows } from "../shell/Rows";
import { Sheet } from "../shell/Sheet";
import { fleetColumns } from "./fleetColumns";
import { FleetFilters } from "./FleetFilters";
import { FleetSummary } from "./FleetSummary";
import { riskSummary, risksPage, type Filter } from "./risks";

/** What to service this week: every device, the one whose failure would do most harm first. */
export default function FleetHealthPage() {
  const { page = 0, ...filter } = useSearch({ from: "/frame/health" });
  const navigate = useNavigate();
  const summary = useQuery(riskSummary);
  const risks = useQuery(risksPage(filter, page));
  const show = (next: Filter & { page?: number }) =>
    void navigate({ to: "/health", search: next, replace: true });
  const narrowed = Object.values(filter).some(Boolean);

  return (
    <Sheet
      title="Fleet health"
      width={1400}
      actions={
        <ButtonLink
          to="/health/models"
          variant="default"
          leftSection={<Icon name="model" />}
        >
          Models
        </ButtonLink>
      }
    >
      <Stack>
        <Answer
          of={summary}
          loading={<Loading what="Counting risks" rows={1} />}
        >
          {(known) => (
            <FleetSummary
              summary={known}
              level={filter.level}
              choose={(level) => show({ ...filter, level })}
            />
          )}
        </Answer>
        <FleetFilters filter={filter} summary={summary.data} change={show} />
        <Answer
          of={risks}
          empty={{
            when: ({ total }) => total === 0,
            show: narrowed ? (
              <Empty title="No device matches">
                Take a filter away, or try the beginning of another word.
              </Empty>
            ) : (
              <Empty title="No devices yet" icon="box">
                Devices show here once they are in the register.
              </Empty>
            ),
          }}
        >
          {(found) => (
            <div>
              <Text size="sm" c="dimmed" mb="xs">
                Sorted by expected harm: the risk of a failure, weighed by how
                critical the device is.
              </Text>
              <Rows
                label="Devices by expected harm"
                items={found.items}
                columns={fleetColumns}
                keyOf={({ asset }) => asset.id}
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
