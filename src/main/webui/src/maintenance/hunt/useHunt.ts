import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { whenLeaving } from "../../security/session";
import { forgetOffline, keepForOffline } from "../../shell/offline";
import { tell, tellFailure } from "../../shell/tell";
import { now } from "../../time/now";
import { huntOf, type HuntFilter, type NewTick, type TickResult } from "./hunt";
import { sendWaiting } from "./outbox";
import {
  addTick,
  emptyPocket,
  keepList,
  keptList,
  waitingTicks,
} from "./pocket";
import { uuid } from "./uuid";

whenLeaving(() => {
  emptyPocket();
  void forgetOffline();
});

/** The hunt list, with or without a network, and the ticks that wait for one. */
export function useHunt(filter: HuntFilter) {
  const client = useQueryClient();
  const answer = useQuery(huntOf(filter));
  const [waiting, setWaiting] = useState(waitingTicks);

  useEffect(() => {
    if (answer.data) {
      keepList(filter, answer.data);
      void keepForOffline("/work/hunt");
    }
  }, [answer.data, filter]);

  async function deliver() {
    const { taken, refused } = await sendWaiting();
    setWaiting(waitingTicks());
    for (const { error } of refused) tellFailure(error);
    if (taken.length + refused.length > 0)
      for (const key of ["hunt", "searches", "orders", "order", "work-news"])
        void client.invalidateQueries({ queryKey: [key] });
    for (const { says, result } of taken)
      if (result === "done-on-the-spot" && says !== "Done.") tell(says);
  }

  useEffect(() => {
    const again = () => void deliver();
    again();
    const timer = setInterval(again, 15_000);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, []);

  function tick(orderId: number, result: TickResult, note: string) {
    const made: NewTick = {
      id: uuid(),
      orderId,
      result,
      at: new Date(now()).toISOString(),
      note: note.trim() || null,
    };
    addTick(made);
    setWaiting(waitingTicks());
    void deliver();
  }

  const kept = answer.isError && !answer.data ? keptList(filter) : undefined;
  return {
    answer,
    list: answer.data ?? kept,
    /** The list is an older one, because nobody answers. */
    isOld: answer.isError,
    waiting,
    tick,
  };
}
