import { Text } from "@mantine/core";
import classes from "./health.module.css";
import type { Reason } from "../risks";

/** Why the risk is what it is: what raises it and what lowers it, the strongest first, each with a bar of its weight. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  if (!reasons.length)
    return (
      <Text size="sm" c="dimmed">
        Nothing measured speaks for or against a failure.
      </Text>
    );
  const most = Math.max(
    ...reasons.map(({ contribution }) => Math.abs(contribution)),
  );
  return (
    <>
      <Side
        title="Raises the risk"
        direction="raises"
        reasons={reasons}
        most={most}
      />
      <Side
        title="Lowers the risk"
        direction="lowers"
        reasons={reasons}
        most={most}
      />
    </>
  );
}

function Side({
  title,
  direction,
  reasons,
  most,
}: {
  title: string;
  direction: Reason["direction"];
  reasons: readonly Reason[];
  most: number;
}) {
  const mine = reasons
    .filter((reason) => reason.direction === direction)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  if (!mine.length) return null;
  return (
    <div className={classes.side} data-direction={direction}>
      <Text size="sm" fw={650} component="h3">
        {title}
      </Text>
      <ul>
        {mine.map(({ text, statistic, signal, contribution }) => (
          <li key={`${signal} ${statistic} ${text}`}>
            {text}
            <span className={classes.weight} aria-hidden>
              <span
                style={{
                  width: `${Math.max(2, (Math.abs(contribution) / most) * 100)}%`,
                }}
              />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
