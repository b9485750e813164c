import { useRef, useState, type PointerEvent } from "react";

export interface Drop {
  technicianId: number;
  /** How far from the row's left edge the thing begins: 0 to 1. */
  share: number;
}

export interface Dragging {
  /** What is being dragged, by its order; null for nothing. */
  orderId: number | null;
  /** How far it has been moved, pixels. */
  x: number;
  y: number;
  target: Drop | null;
}

const NOTHING: Dragging = { orderId: null, x: 0, y: 0, target: null };
/** Less than this is a click, pixels. */
const SLACK = 5;

/**
 * Drags by mouse, pen and finger alike. What can be dragged takes the handlers of `grip`; rows that take it carry
 * `data-technician`.
 */
export function useDragging(drop: (orderId: number, where: Drop) => void) {
  const [dragging, setDragging] = useState(NOTHING);
  const grabbed = useRef({ orderId: 0, x: 0, y: 0, inside: 0, moved: false });

  const grip = (orderId: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const box = event.currentTarget.getBoundingClientRect();
      grabbed.current = {
        orderId,
        x: event.clientX,
        y: event.clientY,
        inside: event.clientX - box.left,
        moved: false,
      };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = grabbed.current;
      if (from.orderId !== orderId) return;
      const x = event.clientX - from.x;
      const y = event.clientY - from.y;
      if (!from.moved && Math.hypot(x, y) < SLACK) return;
      from.moved = true;
      setDragging({ orderId, x, y, target: target(event, from.inside) });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const from = grabbed.current;
      if (from.orderId !== orderId) return;
      const where = from.moved ? target(event, from.inside) : null;
      grabbed.current = { ...from, orderId: 0 };
      setDragging(NOTHING);
      if (where) drop(orderId, where);
    },
    onPointerCancel: () => {
      grabbed.current.orderId = 0;
      setDragging(NOTHING);
    },
    /** A drag ends with a click, which means nothing. */
    onClickCapture: (event: {
      preventDefault(): void;
      stopPropagation(): void;
    }) => {
      if (!grabbed.current.moved) return;
      grabbed.current.moved = false;
      event.preventDefault();
      event.stopPropagation();
    },
  });

  return { dragging, grip };
}

function target(event: PointerEvent<HTMLElement>, inside: number): Drop | null {
  const row = document
    .elementsFromPoint(event.clientX, event.clientY)
    .find((element) => element.hasAttribute("data-technician"));
  if (!row) return null;
  const box = row.getBoundingClientRect();
  return {
    technicianId: Number(row.getAttribute("data-technician")),
    share: (event.clientX - inside - box.left) / box.width,
  };
}
