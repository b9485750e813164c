import { Slider, Text } from "@mantine/core";
import { useState } from "react";

interface Props {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words, for eyes and ears. */
  words: (value: number) => string;
  /** Called when the hand lets go. */
  change: (value: number) => void;
}

/** A slider with its name and its value in words above it. */
export function Factor({ label, value, min, max, step, words, change }: Props) {
  const [held, setHeld] = useState(value);
  return (
    <div>
      <Text size="sm" fw={550}>
        {label}: {words(held)}
      </Text>
      <Slider
        mt={6}
        mb="xs"
        size="lg"
        label={null}
        min={min}
        max={max}
        step={step}
        value={held}
        onChange={setHeld}
        onChangeEnd={change}
        thumbLabel={label}
        thumbProps={{ "aria-valuetext": words(held) }}
      />
    </div>
  );
}
