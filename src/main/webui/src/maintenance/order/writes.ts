import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, send } from "../../http/api";
import { Problem } from "../../http/problem";
import { differences, type Difference } from "./differences";
import type { Move } from "./moves";
import type { Order } from "./orders";

export const moveOrder = (id: number, version: number, move: Move) =>
  send<Order>("POST", `/api/work-orders/${id}/moves`, move, { version });

/** What can be changed of an order without moving it. */
export interface OrderEdit {
  title: string;
  description: string | null;
  dueAt: string | null;
  earliestAt: string | null;
  estimatedMinutes: number;
  skill: string | null;
  priority: number;
  priorityWhy: string | null;
  failureCode: string | null;
  cause: string | null;
  resolution: string | null;
  why: string | null;
}

export const editOrder = (id: number, version: number, edit: OrderEdit) =>
  send<Order>("PUT", `/api/work-orders/${id}`, edit, { version });

export interface Service {
  inService: boolean;
  reason?: string | undefined;
  why?: string | undefined;
}

export const putService = (id: number, version: number, service: Service) =>
  send<Order>("PUT", `/api/work-orders/${id}/service`, service, { version });

/** Asks again for all that a change of an order may have changed. */
export function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ["order", "orders", "work-news", "asset", "place", "locate"].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

/** Somebody was faster: what they changed, so that nobody overwrites what they have not seen. */
class Overtaken extends Error {
  constructor(
    readonly now: Order,
    readonly changes: Difference[],
  ) {
    super("Somebody changed this order meanwhile.");
  }
}

/**
 * A change of the order as it was when this was first shown. Whoever was slower is told what became of it, keeps what
 * they typed, and may send it again. What only raised the version (an answer of the checklist, say) stops nobody.
 */
export function useOrderWrite<T>(
  order: Order,
  write: (version: number, values: T) => Promise<unknown>,
  done: () => void,
) {
  const [seen, see] = useState(order);
  const refresh = useRefresh();
  const writing = useMutation({
    mutationFn: async (values: T) => {
      try {
        return await write(seen.version, values);
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 412) throw error;
        const now = await get<Order>(`/api/work-orders/${order.id}`);
        const changes = differences(seen, now);
        if (!changes.length) return write(now.version, values);
        throw new Overtaken(now, changes);
      }
    },
    onSuccess: async () => {
      await refresh();
      done();
    },
    onError: (error) => {
      if (error instanceof Overtaken) {
        see(error.now);
        void refresh();
      }
    },
  });
  const overtaken = writing.error instanceof Overtaken ? writing.error : null;
  return {
    send: writing.mutate,
    pending: writing.isPending,
    /** Why it was refused, if it was, other than by somebody faster. */
    error: overtaken ? null : writing.error,
    /** What somebody else changed meanwhile. */
    changes: overtaken?.changes,
    /** The order as they left it. */
    now: overtaken?.now,
    reset: writing.reset,
  };
}
