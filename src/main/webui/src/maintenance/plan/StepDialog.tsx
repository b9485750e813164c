import { NumberInput } from "@mantine/core";
import { useState } from "react";
import { WhyDialog } from "../../shell/WhyDialog";
import { unitInWords } from "../../telemetry/units";
import { calendarDate } from "../../time/calendar";
import { sayStep, type Counter, type CounterStep } from "./counters";

interface Props {
  assetId: number;
  counter: Counter;
  step: CounterStep;
  close: () => void;
  done: () => Promise<unknown>;
}

/** Says how much a counter really grew over a step. */
export function StepDialog({ assetId, counter, step, close, done }: Props) {
  const [grown, setGrown] = useState<number | string>(step.grown);
  return (
    <WhyDialog
      title={`${counter.name} on ${calendarDate(step.on)}`}
      meaning="How much was the device used between the two values?"
      action="Count this"
      close={close}
      act={async (why) => {
        await sayStep(assetId, counter, step, { grown: Number(grown), why });
        await done();
      }}
    >
      <NumberInput
        label="Use between the two values"
        suffix={` ${unitInWords(counter.unit)}`}
        min={0}
        value={grown}
        onChange={setGrown}
      />
    </WhyDialog>
  );
}
