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
import { orderColumns } from "./orderColumns";
import { OrderFilters } from "./OrderFilters";
import { Questions } from "./Questions";
import { ordersPage, type OrderFilter } from "./orders";

/** Every work order, whatever its state. */
export default function OrdersPage() {
  const { page = 0, ...filter } = useSearch({ from: "/frame/work/orders" });
  const navigate = useNavigate();
  const mayWrite = useAllowed("biomed", "admin");
  const answer = useQuery(ordersPage(filter, page));
  const show = (next: OrderFilter & { page?: number }) =>
    void navigate({ to: "/work/orders", search: next, replace: true });
  const narrowed = Object.entries(filter).some(
    ([name, value]) => name !== "sort" && value,
  );

  return (
    <Sheet
      title="Work orders"
      width={1400}
      actions={
        mayWrite && (
          <Group gap="xs">
            <ButtonLink
              to="/work/scan"
              variant="default"
              leftSection={<Icon name="scan" />}
            >
              Scan
            </ButtonLink>
            <ButtonLink
              to="/work/orders/new"
              leftSection={<Icon name="plus" />}
            >
              New order
            </ButtonLink>
          </Group>
        )
      }
    >
      <Stack>
        <Questions />
        <OrderFilters filter={filter} change={show} />
        <Answer
          of={answer}
          empty={{
            when: ({ total }) => total === 0,
            show: narrowed ? (
              <Empty title="No order matches">
                Take a filter away, or search for something else.
              </Empty>
            ) : (
              <Empty title="No orders yet" icon="wrench">
                Reports from the wards, plans and predicted failures become
                orders here.
              </Empty>
            ),
          }}
        >
          {(found) => (
            <div>
              <Rows
                label="Work orders"
                items={found.items}
                columns={orderColumns}
                keyOf={({ id }) => id}
                sort={filter.sort ?? "-number"}
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
