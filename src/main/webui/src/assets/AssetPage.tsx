import { Sheet } from "../shell/Sheet";

export default function AssetPage() {
  return <Sheet title="Equipment">…</Sheet>;
}
