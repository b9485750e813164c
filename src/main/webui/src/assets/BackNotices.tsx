import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Icon } from "../shell/Icon";
import { AnchorLink } from "../shell/links";
import { Ago } from "../time/Ago";
import { count } from "../time/words";
import classes from "./BackNotices.module.css";
import { myNotices, useDismissing } from "./notices";

/** No more than these are told one by one. */
const most = 2;

/** Tells whoever reported a device that it can be used again, on whichever page they are. */
export default function BackNotices() {
  const { data: notices = [] } = useQuery(myNotices);
  const dismissing = useDismissing();
  const seen = (ids: number[]) => ids.forEach((id) => dismissing.mutate(id));
  return (
    <div role="status">
      {notices.slice(0, most).map(({ id, assetId, backAt, ...device }) => (
        <div key={id} className={classes.notice}>
          <Icon name="check" />
          <span className={classes.words}>
            <AnchorLink
              to="/assets/$id"
              params={{ id: String(assetId) }}
              underline="always"
              c="inherit"
              fw={650}
              size="sm"
            >
              {device.assetName} {device.controlNumber}
            </AnchorLink>
            , which you reported broken, is back in service, <Ago at={backAt} />
            .
          </span>
          <Seen
            of={`${device.assetName} ${device.controlNumber}`}
            act={() => seen([id])}
          />
        </div>
      ))}
      {notices.length > most && (
        <div className={classes.notice}>
          <Icon name="check" />
          <span className={classes.words}>
            {count(notices.length - most, "more device")} that you reported{" "}
            {notices.length - most === 1 ? "is" : "are"} back in service.
          </span>
          <Seen
            of="all of these"
            act={() => seen(notices.map(({ id }) => id))}
          />
        </div>
      )}
    </div>
  );
}

function Seen({ of: what, act }: { of: string; act: () => void }) {
  return (
    <Button
      size="compact-md"
      variant="default"
      onClick={act}
      aria-label={`OK: ${what}`}
    >
      OK
    </Button>
  );
}
