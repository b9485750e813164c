import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get } from "../../http/api";
import { Problem } from "../../http/problem";
import { Failure } from "../../http/States";
import { violationsOf } from "../../http/violations";
import { Attention } from "../../shell/Attention";
import { tell } from "../../shell/tell";
import { assetOf, changeAsset, type Asset } from "./asset";
import { AssetForm } from "./AssetForm";
import { Conflict } from "./Conflict";
import { draftOf, factsOf, faultsIn, fields, type Draft } from "./draft";
import { merge, type Merge } from "./merge";

/** Changes one asset, and settles it with whoever changed it meanwhile. */
export function ChangeAsset({
  asset,
  mayWrite,
}: {
  asset: Asset;
  mayWrite: boolean;
}) {
  const client = useQueryClient();
  const [base, setBase] = useState(asset);
  const [conflict, setConflict] = useState<Merge>();
  const form = useForm<Draft>({
    initialValues: draftOf(asset),
    validate: faultsIn,
  });

  const keep = (stored: Asset) => {
    setBase(stored);
    client.setQueryData(assetOf(stored.id).queryKey, stored);
    for (const key of ["assets", "asset"])
      void client.invalidateQueries({ queryKey: [key] });
  };

  const saving = useMutation({
    mutationFn: (draft: Draft) => settled(base, draft),
    onSuccess: (outcome) => {
      if ("merge" in outcome) {
        keep(outcome.theirs);
        form.setValues(outcome.merge.merged);
        setConflict(outcome.merge);
        return;
      }
      keep(outcome.stored);
      setConflict(undefined);
      const stored = draftOf(outcome.stored);
      form.setValues(stored);
      form.resetDirty(stored);
      tell(`${outcome.stored.controlNumber} is saved.`);
    },
    onError: (error) => form.setErrors(violationsOf(error, fields)),
  });

  return (
    <AssetForm
      form={form}
      save={saving.mutate}
      saving={saving.isPending}
      action="Save"
      readOnly={!mayWrite}
      notice={
        <>
          {saving.isError && (
            <Attention>
              <Failure error={saving.error} />
            </Attention>
          )}
          {conflict && (
            <Attention>
              <Conflict
                of={conflict}
                values={form.values}
                choose={(field, value) => form.setFieldValue(field, value)}
              />
            </Attention>
          )}
        </>
      }
    />
  );
}

type Outcome = { stored: Asset } | { merge: Merge; theirs: Asset };

/** Saves, or answers what somebody else has changed. A version that only a tag or report raised is no conflict. */
async function settled(base: Asset, draft: Draft): Promise<Outcome> {
  try {
    return { stored: await changeAsset(base.id, base.version, factsOf(draft)) };
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 412) throw error;
    const theirs = await get<Asset>(`/api/assets/${base.id}`);
    const merged = merge(draftOf(base), draft, draftOf(theirs));
    if (merged.clashes.length || merged.taken.length)
      return { merge: merged, theirs };
    return {
      stored: await changeAsset(base.id, theirs.version, factsOf(draft)),
    };
  }
}
