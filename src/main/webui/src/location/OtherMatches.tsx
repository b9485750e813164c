import { useQuery } from "@tanstack/react-query";
import { Empty } from "../http/States";
import { HitList } from "./HitList";
import { search } from "./search";

interface Props {
  text?: string | undefined;
  /** Ids that are on the page already. */
  shown: number[];
  /** What was looked for, to say that there is none at all. */
  what?: string;
}

/** Units and places that match the text but are not among the usable ones found. */
export function OtherMatches({ text, shown, what }: Props) {
  const answer = useQuery(search(text ?? ""));
  const assets = (answer.data?.assets ?? []).filter(
    ({ id }) => !shown.includes(id),
  );
  const zones = answer.data?.zones ?? [];
  if (text && (assets.length || zones.length))
    return <HitList assets={assets} zones={zones} />;
  if (!what || answer.isLoading) return null;
  return (
    <Empty title={`Nothing found for ${what}`}>
      Units show here once their tag has been heard. Try another word, or ask
      Biomed for help.
    </Empty>
  );
}
