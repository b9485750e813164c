import { useEffect, useRef, type ReactNode } from "react";

/** Brings what it holds into sight, and the keyboard to it, when it appears: a refusal far above the button, say. */
export function Attention({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div
      ref={place}
      tabIndex={-1}
      style={{ outline: "none", scrollMarginBlock: 80 }}
    >
      {children}
    </div>
  );
}
