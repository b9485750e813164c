import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer, Loading } from "../../http/States";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Ago } from "../../time/Ago";
import { startOfYesterday } from "../../time/local";
import { now } from "../../time/now";
import { useNames } from "../team";
import { newsSince, type WorkNews } from "./day";
import classes from "./today.module.css";

const inWords = { opened: "opened", done: "done", cancelled: "called off" };

/** What has happened since yesterday morning. */
export function News() {
  const [since] = useState(() => startOfYesterday(now()));
  const news = useQuery(newsSince(since));
  return (
    <Panel title="Since yesterday">
      <Answer of={news} loading={<Loading rows={2} />}>
        {(known) => (
          <>
            <Text size="sm" mb="xs">
              <b>{known.opened}</b> opened, <b>{known.done}</b> done,{" "}
              <b>{known.cancelled}</b> called off
            </Text>
            <Items of={known} />
          </>
        )}
      </Answer>
    </Panel>
  );
}

function Items({ of: { items } }: { of: WorkNews }) {
  const name = useNames();
  return (
    <ul className={classes.plain}>
      {items.slice(0, 8).map((item) => (
        <li key={`${item.orderId} ${item.at}`} className={classes.news}>
          <AnchorLink
            to="/work/orders/$id"
            params={{ id: String(item.orderId) }}
            size="sm"
            fw={600}
          >
            {item.title}
          </AnchorLink>
          <Text size="sm" c="dimmed">
            {item.device}, {inWords[item.what]} by {name(item.by)},{" "}
            <Ago at={item.at} />
            {item.why && `: “${item.why}”`}
          </Text>
        </li>
      ))}
    </ul>
  );
}
