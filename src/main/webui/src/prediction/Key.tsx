import { Text } from "@mantine/core";
import classes from "./Key.module.css";

/** What a line of a chart stands for. */
export function Key({
  colour,
  words,
  dashed,
  dot,
}: {
  colour: string;
  words: string;
  dashed?: boolean;
  dot?: boolean;
}) {
  return (
    <Text size="sm" className={classes.key} component="span">
      {dot ? (
        <span
          className={classes.dot}
          style={{ background: colour }}
          aria-hidden
        />
      ) : (
        <span
          className={classes.line}
          style={{ borderTop: `3px ${dashed ? "dashed" : "solid"} ${colour}` }}
          aria-hidden
        />
      )}
      {words}
    </Text>
  );
}
