import {
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { get, send } from "../../http/api";
import type { Evaluation } from "./evaluation";

export type ModelRole = "champion" | "challenger" | "idle" | "refused";

/** A model on the shelf. */
export interface Model {
  name: string;
  version: string;
  role: ModelRole;
  /** Why it cannot be used. */
  problem: string | null;
  /** A plain date. */
  trainedOn: string | null;
  /** Codes of the classes of devices that it knows. */
  classes: string[];
}

/** A model with what it says of itself and how it does in this house. */
export interface ModelDetail extends Model {
  card: string | null;
  evaluation: Evaluation | null;
  live: {
    scored: number;
    alarms: number;
    confirmed: number;
    notAFault: number;
    falseAlarmsPer100DevicesPerMonth: number | null;
  } | null;
}

export interface Drift {
  overall: "stable" | "watch" | "retrain";
  features: {
    classCode: string;
    feature: string;
    words: string;
    psi: number;
    state: "stable" | "watch" | "drifted";
  }[];
  calibration: { expected: number; observed: number; count: number }[];
  says: string;
}

const shelf = "/api/prediction-models";

export const models = queryOptions({
  queryKey: ["prediction-models"],
  queryFn: ({ signal }) => get<Model[]>(shelf, signal),
});

const pathOf = (name: string, version: string) =>
  `${shelf}/${encodeURIComponent(name)}/${encodeURIComponent(version)}`;

export const modelOf = (name: string, version: string) =>
  queryOptions({
    queryKey: ["prediction-models", name, version],
    queryFn: ({ signal }) => get<ModelDetail>(pathOf(name, version), signal),
  });

export const drift = queryOptions({
  queryKey: ["prediction-models", "drift"],
  queryFn: ({ signal }) => get<Drift>(`${shelf}/drift`, signal),
});

export const giveRole = (
  { name, version }: Pick<Model, "name" | "version">,
  role: Exclude<ModelRole, "refused">,
) => send("PUT", `${pathOf(name, version)}/role`, { role });

/** Looks again at what lies on the shelf. */
export function useRescan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send("POST", `${shelf}/rescan`),
    onSettled: () =>
      client.invalidateQueries({ queryKey: ["prediction-models"] }),
  });
}

export const roleWords: Record<ModelRole, { words: string; colour: string }> = {
  champion: { words: "In use", colour: "green" },
  challenger: { words: "On trial", colour: "sea" },
  idle: { words: "Idle", colour: "gray" },
  refused: { words: "Refused", colour: "red" },
};
