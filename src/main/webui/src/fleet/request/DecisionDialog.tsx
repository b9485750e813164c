import { MultiSelect } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { WhyDialog } from "../../shell/WhyDialog";
import {
  decide,
  requestsKey,
  type PurchaseRequest,
  type Step,
} from "./requests";

const says: Record<Step, { title: string; action: string; meaning: string }> = {
  approve: {
    title: "Approve the purchase",
    action: "Approve",
    meaning: "The units may be bought.",
  },
  decline: {
    title: "Decline the purchase",
    action: "Decline",
    meaning: "The units are not bought.",
  },
  withdraw: {
    title: "Withdraw the request",
    action: "Withdraw",
    meaning:
      "If units of our own do instead, name them: of an approved request that is a purchase avoided.",
  },
  buy: {
    title: "The units were bought",
    action: "They were bought",
    meaning: "The request ends here.",
  },
};

/** Takes a request a step further. */
export function DecisionDialog({
  request,
  step,
  close,
}: {
  request: PurchaseRequest;
  step: Step;
  close: () => void;
}) {
  const cache = useQueryClient();
  const [found, setFound] = useState<string[]>([]);
  const { title, action, meaning } = says[step];
  const idle = request.check?.units ?? [];
  return (
    <WhyDialog
      title={title}
      meaning={meaning}
      action={action}
      act={async (why) => {
        await decide(
          request.id,
          step,
          why,
          step === "withdraw" ? found.map(Number) : [],
        );
        await cache.invalidateQueries({ queryKey: requestsKey });
      }}
      close={close}
    >
      {step === "withdraw" && idle.length > 0 && (
        <MultiSelect
          label="Units of our own that do instead"
          searchable
          maxValues={request.units}
          data={idle.map(({ assetId, controlNumber, zone, department }) => ({
            value: String(assetId),
            label: `${controlNumber} in ${zone}, of ${department}`,
          }))}
          value={found}
          onChange={setFound}
        />
      )}
    </WhyDialog>
  );
}
