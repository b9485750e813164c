import { NumberInput } from "@mantine/core";

/** Where nobody has stated a rate; it is always shown as what it is. */
export const ASSUMED_RATE = "0.05";

interface Props {
  /** A share of a year, such as "0.05". */
  rate: string;
  change: (rate: string) => void;
}

/** The discount rate of a year in per cent. */
export function RateInput({ rate, change }: Props) {
  return (
    <NumberInput
      label="Discount rate a year"
      suffix=" %"
      min={0}
      max={100}
      decimalScale={2}
      step={0.5}
      // The arrow keys do the same; the buttons are too small for a finger.
      hideControls
      value={Number((Number(rate) * 100).toFixed(2))}
      onChange={(value) => {
        const share = Number(value) / 100;
        if (value !== "" && share >= 0 && share <= 1)
          change(String(Number(share.toFixed(4))));
      }}
    />
  );
}
