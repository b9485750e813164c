import { dateAndTime } from "./calendar";
import { useNow } from "./now";
import { ago } from "./words";

/** "seen 20 s ago", ticking; the exact time on hover. */
export function Ago({
  at,
  before = "",
}: {
  at: string | number;
  before?: string;
}) {
  const now = useNow();
  const then = new Date(at);
  return (
    <time dateTime={then.toISOString()} title={dateAndTime(then.getTime())}>
      {before}
      {ago((now - then.getTime()) / 1000)}
    </time>
  );
}
