import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";
import type { OrderKind } from "../order/orders";

export type Rule =
  | {
      type: "calendar";
      every: string;
      months?: number[];
      weekdays?: string[];
    }
  | { type: "meter"; signal: string; every: number }
  | {
      type: "condition";
      signal?: string;
      below?: number;
      above?: number;
      risk30Above?: number;
    };

export interface Scope {
  assetId?: number;
  maker?: string;
  model?: string;
  classCode?: string;
}

export interface PlanText {
  name: string;
  scope: Scope;
  rule: Rule;
  windowDays: number;
  firstDueOn: string | null;
  spread: boolean;
  procedureId: number;
}

export interface Assessment {
  criteria: { code: string; points: number; note: string | null }[];
  rationale: string;
}

/** What is to be done at which devices, and what makes it due. */
export interface Plan extends Omit<PlanText, "procedureId"> {
  id: number;
  state: "active" | "paused" | "waits-for-approval" | "retired";
  /** The devices in words. */
  covers: string;
  /** The rule in words. */
  says: string;
  procedure: {
    id: number;
    code: string;
    title: string;
    number: number;
    kind: OrderKind;
    minutes: number;
    skill: string | null;
  };
  devices: number;
  aem:
    | (Assessment & {
        assessedBy: string;
        assessedAt: string;
        approvedBy: string | null;
        approvedAt: string | null;
      })
    | null;
  madeAt: string;
  madeBy: string;
  /** Null unless it rests. */
  pause: { since: string; by: string; why: string } | null;
  retiredAt: string | null;
  version: number;
}

export const plansPage = (state: string | undefined, page: number) =>
  queryOptions({
    queryKey: ["plans", state ?? "", page],
    queryFn: ({ signal }) =>
      get<Page<Plan>>(
        withQuery("/api/plans", { state, page, size: 50 }),
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const planOf = (id: number) =>
  queryOptions({
    queryKey: ["plan", id],
    queryFn: ({ signal }) => get<Plan>(`/api/plans/${id}`, signal),
  });

export const writePlan = (text: PlanText, known: Plan | undefined) =>
  known
    ? send<Plan>("PUT", `/api/plans/${known.id}`, text, {
        version: known.version,
      })
    : send<Plan>("POST", "/api/plans", text);

export const retirePlan = ({ id, version }: Plan) =>
  send("DELETE", `/api/plans/${id}`, undefined, { version });

export const pausePlan = ({ id, version }: Plan, why: string) =>
  send("PUT", `/api/plans/${id}/pause`, { why }, { version });

export const resumePlan = ({ id, version }: Plan) =>
  send("DELETE", `/api/plans/${id}/pause`, undefined, { version });

/** What has to be assessed before somebody may do otherwise than the maker says. */
export interface AemRules {
  source: string;
  criteria: { code: string; words: string }[];
  rules: { name: string; words: string }[];
}

export const aemRules = (id: number) =>
  queryOptions({
    queryKey: ["aem-rules"],
    queryFn: ({ signal }) =>
      get<AemRules>(`/api/plans/${id}/aem/rules`, signal),
    staleTime: 3_600_000,
  });

export const assess = ({ id, version }: Plan, assessment: Assessment) =>
  send("PUT", `/api/plans/${id}/aem`, assessment, { version });

export const approve = ({ id, version }: Plan) =>
  send("POST", `/api/plans/${id}/aem/approval`, undefined, { version });

export const withdraw = ({ id, version }: Plan) =>
  send("DELETE", `/api/plans/${id}/aem`, undefined, { version });
