import { get, withQuery, type Page } from "../../http/api";
import type { Asset } from "../../assets/asset";

/** What a scanned code says: a label of ours, or a text such as a control number. */
export type Code =
  { kind: "label"; token: string } | { kind: "number"; text: string };

/** The longest code that the service reads: a UDI with all its parts. */
const longest = 400;

/** Reads a scanned text. The address of a label counts whatever host it was printed for: the token is what matters. */
export function codeOf(scanned: string): Code | undefined {
  const text = scanned.trim();
  if (!text) return undefined;
  const label = /^https?:\/\/[^/?#]+\/r\/([\w-]{8,80})\/?$/.exec(text);
  return label
    ? { kind: "label", token: label[1]! }
    : text.length <= longest
      ? { kind: "number", text }
      : undefined;
}

/**
 * The devices a code may mean: one for a label; for a number those that the service knows by it as a whole (a control or
 * serial number, a tag, a UDI in any form), else all that match. Throws a Problem.
 */
export async function devicesOf(code: Code): Promise<Asset[]> {
  if (code.kind === "label") {
    const { assetId } = await get<{ assetId: number }>(
      `/api/device-labels/${encodeURIComponent(code.token)}`,
    );
    return [await get<Asset>(`/api/assets/${assetId}`)];
  }
  const { assetIds } = await get<{ assetIds: number[] }>(
    withQuery("/api/assets/scanned", { code: code.text }),
  );
  if (assetIds.length)
    return Promise.all(
      assetIds.slice(0, 10).map((id) => get<Asset>(`/api/assets/${id}`)),
    );
  const { items } = await get<Page<Asset>>(
    withQuery("/api/assets", { q: code.text, size: 10 }),
  );
  return items;
}
