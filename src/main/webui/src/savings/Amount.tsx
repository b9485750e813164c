import { Text, type TextProps } from "@mantine/core";
import { money } from "./money";
import classes from "./savings.module.css";

interface Props extends TextProps {
  of: number;
  currency: string;
  big?: boolean;
}

/** An exact amount in its currency; what costs is in another colour too, and has its minus. */
export function Amount({ of, currency, big, ...look }: Props) {
  return (
    <Text
      span
      inherit
      {...look}
      className={[classes.amount, big && classes.big, of < 0 && classes.less]
        .filter(Boolean)
        .join(" ")}
    >
      {money(of, currency)}
    </Text>
  );
}
