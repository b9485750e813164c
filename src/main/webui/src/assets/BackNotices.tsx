import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Icon } from "../shell/Icon";
import { AnchorLink } from "../shell/links";
import { Ago } from "../time/Ago";
import classes from "./BackNotices.module.css";
import { myNotices, useDismissing } from "./notices";

const most = 3;

/** Tells whoever reported a device that it can be used again, on whichever page they are. */
export default function BackNotices() {
  const { data: notices = [] } = useQuery(myNotices);
  const dismissing = useDismissing();
  return (
    <div role="status">
      {notices.slice(0, most).map((notice) => (
        <div key={notice.id} className={classes.notice}>
          <Icon name="check" />
          <span className={classes.words}>
            <b>
              {notice.assetName} {notice.controlNumber}
            </b>
            , which you reported broken, is back in service (
            <Ago at={notice.backAt} />
            ).{" "}
            <AnchorLink
              to="/assets/$id"
              params={{ id: String(notice.assetId) }}
              underline="always"
              c="inherit"
            >
              Where is it?
            </AnchorLink>
          </span>
          <Button
            size="compact-md"
            variant="subtle"
            color="green"
            c="inherit"
            onClick={() => dismissing.mutate(notice.id)}
            aria-label={`Dismiss: ${notice.assetName} ${notice.controlNumber}`}
          >
            OK
          </Button>
        </div>
      ))}
    </div>
  );
}
