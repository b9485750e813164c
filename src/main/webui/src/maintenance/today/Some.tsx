import { Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Loading } from "../../http/States";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { OrderList } from "../order/OrderList";
import { ordersPage, type OrderFilter } from "../order/orders";

interface Props {
  title: string;
  filter: OrderFilter;
  /** How many are shown; the rest is in the list of orders. */
  most: number;
  /** Said when there is none. */
  none: string;
}

/** The first of the orders that match, with the way to all of them. */
export function Some({ title, filter, most, none }: Props) {
  const answer = useQuery(ordersPage(filter, 0, most));
  const total = answer.data?.total ?? 0;
  return (
    <Panel
      title={total ? `${title} (${total.toLocaleString("en-GB")})` : title}
      actions={
        total > most && (
          <AnchorLink to="/work/orders" search={filter} size="sm">
            See all<VisuallyHidden> of: {title}</VisuallyHidden>
          </AnchorLink>
        )
      }
    >
      <Answer
        of={answer}
        loading={<Loading rows={2} />}
        empty={{
          when: (found) => found.total === 0,
          show: (
            <Text size="sm" c="dimmed">
              {none}
            </Text>
          ),
        }}
      >
        {({ items }) => <OrderList label={title} orders={items} />}
      </Answer>
    </Panel>
  );
}
