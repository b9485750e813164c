import { Button, SegmentedControl, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Answer, Empty } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { Pager } from "../../shell/Pager";
import { Rows } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { OnlyOne } from "../OnlyOne";
import { RentalDialog } from "./RentalDialog";
import { rentalColumns } from "./rentalColumns";
import { rentalsPage, type Rental, type RentalFilter } from "./rentals";
import { ReturnDialog } from "./ReturnDialog";
import { useAcknowledging } from "./useAcknowledging";

/** Units on hire; first those of which a day is about to be wasted. */
export default function RentalsPage() {
  const { page = 0, ...filter } = useSearch({ from: "/frame/fleet/rentals" });
  const navigate = useNavigate();
  const answer = useQuery(rentalsPage(filter, page));
  const [open, setOpen] = useState<Rental | "new">();
  const [going, setGoing] = useState<Rental>();
  const seen = useAcknowledging();
  const show = (next: RentalFilter & { page?: number }) =>
    void navigate({ to: "/fleet/rentals", search: next, replace: true });

  return (
    <Sheet
      title="Rentals"
      width={1400}
      actions={
        <Button
          leftSection={<Icon name="plus" />}
          onClick={() => setOpen("new")}
        >
          Add a rental
        </Button>
      }
    >
      <Stack>
        {filter.one ? (
          <OnlyOne all="All rentals" to="/fleet/rentals" />
        ) : (
          <SegmentedControl
            aria-label="Which rentals"
            maw={420}
            value={filter.show ?? "all"}
            onChange={(value) =>
              show({ ...filter, show: value === "all" ? undefined : value })
            }
            data={[
              { value: "alerts", label: "Alerts" },
              { value: "all", label: "All" },
              { value: "returned", label: "Returned" },
            ]}
          />
        )}
        <Answer
          of={answer}
          empty={{
            when: ({ total }) => total === 0,
            show:
              filter.show === "alerts" ? (
                <Empty title="No day is about to be wasted" icon="check">
                  No unit on hire is due, overdue, idle or could be replaced by
                  one of our own.
                </Empty>
              ) : (
                <Empty title="Nothing is on hire" icon="box">
                  Add what is rented, with its rate and the day it is due back.
                </Empty>
              ),
          }}
        >
          {(found) => (
            <div>
              <Rows
                label="Rentals"
                items={found.items}
                columns={rentalColumns({
                  change: setOpen,
                  giveBack: setGoing,
                  seen,
                })}
                keyOf={({ id }) => id}
              />
              <Pager
                of={found}
                go={(next) => show({ ...filter, page: next })}
                fromTop
              />
            </div>
          )}
        </Answer>
      </Stack>
      {open && (
        <RentalDialog
          known={open === "new" ? undefined : open}
          close={() => setOpen(undefined)}
        />
      )}
      {going && (
        <ReturnDialog rental={going} close={() => setGoing(undefined)} />
      )}
    </Sheet>
  );
}
