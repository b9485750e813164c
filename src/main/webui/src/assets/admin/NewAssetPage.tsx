import { Card } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Failure } from "../../http/States";
import { violationsOf } from "../../http/violations";
import { Attention } from "../../shell/Attention";
import { Back, backLook } from "../../shell/BackLink";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { tell } from "../../shell/tell";
import { addAsset, assetOf } from "./asset";
import { AssetForm } from "./AssetForm";
import { emptyDraft, factsOf, faultsIn, fields, type Draft } from "./draft";

export default function NewAssetPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useForm<Draft>({
    initialValues: emptyDraft,
    validate: faultsIn,
  });
  const adding = useMutation({
    mutationFn: (draft: Draft) => addAsset(factsOf(draft)),
    onSuccess: (asset) => {
      client.setQueryData(assetOf(asset.id).queryKey, asset);
      void client.invalidateQueries({ queryKey: ["assets"] });
      tell(`${asset.controlNumber} is in the register.`);
      return navigate({
        to: "/manage/assets/$id",
        params: { id: String(asset.id) },
        replace: true,
      });
    },
    onError: (error) => form.setErrors(violationsOf(error, fields)),
  });
  return (
    <Sheet title="New asset" width={800}>
      <AnchorLink to="/manage/assets" {...backLook}>
        <Back>Assets</Back>
      </AnchorLink>
      <Card bg="var(--orderly-surface)" withBorder padding="lg">
        <AssetForm
          form={form}
          save={adding.mutate}
          saving={adding.isPending}
          action="Add asset"
          notice={
            adding.isError && (
              <Attention key={adding.submittedAt}>
                <Failure error={adding.error} />
              </Attention>
            )
          }
        />
      </Card>
    </Sheet>
  );
}
