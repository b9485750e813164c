import { lazy, type ComponentType } from "react";
import type { Asset } from "./assets/asset";
import type { Role } from "./security/session";

export interface AssetPart {
  /** As the address names it. */
  code: string;
  label: string;
  roles: readonly Role[];
  Show: ComponentType<{ asset: Asset }>;
}

/** What other rooms add to the page of an asset, beside where it is; each loaded when opened. */
export const assetParts: readonly AssetPart[] = [
  {
    code: "health",
    label: "Health",
    roles: ["biomed", "finance", "admin"],
    Show: lazy(() => import("./prediction/asset/HealthOf")),
  },
  {
    code: "work",
    label: "Work",
    roles: ["biomed", "finance", "admin"],
    Show: lazy(() => import("./maintenance/asset/WorkOf")),
  },
  {
    code: "timeline",
    label: "Timeline",
    roles: ["biomed", "finance", "admin"],
    Show: lazy(() => import("./savings/asset/TimelineOf")),
  },
];
