import { Group, Stack } from "@mantine/core";
import { Icon } from "../../shell/Icon";
import { ButtonLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { day } from "../../time/calendar";
import { now } from "../../time/now";
import { News } from "./News";
import { Proposals } from "./Proposals";
import { Some } from "./Some";
import classes from "./today.module.css";

/** Open, and somebody wants it: not only proposed. */
const decided =
  "requested,triaged,assigned,in-progress,waiting-for-parts,waiting-for-vendor,waiting-for-access";

/** The team's day: what is mine, what cannot wait, what somebody must decide, and what has happened. */
export default function TodayPage() {
  return (
    <Sheet
      title={`Today, ${day(now())}`}
      width={1400}
      actions={
        <Group gap="xs">
          <ButtonLink
            to="/work/scan"
            variant="default"
            leftSection={<Icon name="scan" />}
          >
            Scan
          </ButtonLink>
          <ButtonLink to="/work/orders/new" leftSection={<Icon name="plus" />}>
            New order
          </ButtonLink>
        </Group>
      }
    >
      <div className={classes.columns}>
        <Stack>
          <Some
            title="Mine"
            filter={{ assignee: "me", state: "open", sort: "priority" }}
            most={8}
            none="Nothing is assigned to you."
          />
          <Some
            title="Cannot wait"
            filter={{ priority: 1, state: decided, sort: "due" }}
            most={6}
            none="No order is marked as immediate."
          />
          <Some
            title="Overdue"
            filter={{ due: "overdue", state: decided, sort: "due" }}
            most={6}
            none="Nothing is late."
          />
          <Some
            title="Waiting for parts"
            filter={{ state: "waiting-for-parts", sort: "due" }}
            most={6}
            none="Nothing waits for parts."
          />
        </Stack>
        <Stack>
          <Proposals />
          <News />
        </Stack>
      </div>
    </Sheet>
  );
}
