import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Answer, Empty } from "../../http/States";
import { Pager } from "../../shell/Pager";
import { Rows } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { orderColumns } from "./orderColumns";
import { ordersPage, type OrderFilter } from "./orders";

/** Every work order, whatever its state. */
export default function OrdersPage() {
  const { page = 0, ...filter } = useSearch({ from: "/frame/work/orders" });
  const navigate = useNavigate();
  const answer = useQuery(ordersPage(filter, page));
  const show = (next: OrderFilter & { page?: number }) =>
    void navigate({ to: "/work/orders", search: next, replace: true });

  return (
    <Sheet title="Work orders" width={1400}>
      <Answer
        of={answer}
        empty={{
          when: ({ total }) => total === 0,
          show: <Empty title="No order matches" icon="wrench" />,
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
              go={(to) => {
                show({ ...filter, page: to });
                window.scrollTo({ top: 0 });
              }}
            />
          </div>
        )}
      </Answer>
    </Sheet>
  );
}
