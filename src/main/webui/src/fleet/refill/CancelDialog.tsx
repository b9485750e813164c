import { WhyDialog } from "../../shell/WhyDialog";
import { cancelRefill, type Refill } from "./refills";

/** Nobody brings anything. */
export function CancelDialog({
  refill,
  close,
  done,
}: {
  refill: Refill;
  close: () => void;
  done: () => Promise<unknown>;
}) {
  return (
    <WhyDialog
      title={`Call off the refill of ${refill.ward}`}
      meaning="If the ward is still short after a while, it is asked for again."
      action="Call it off"
      act={async (why) => {
        await cancelRefill(refill.id, why);
        await done();
      }}
      close={close}
    />
  );
}
