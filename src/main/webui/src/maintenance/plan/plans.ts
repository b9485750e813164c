import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../../http/api";
import type { OrderKind, OrderState } from "../order/orders";

/** A line of a procedure; a unit or a limit makes it a measured one. */
export interface ProcedureLine {
  text: string;
  unit?: string | null;
  low?: number | null;
  high?: number | null;
}

export interface ProcedureText {
  code: string;
  title: string;
  kind: OrderKind;
  minutes: number;
  skill: string | null;
  lines: ProcedureLine[];
  why: string | null;
}

/** One version of a document that says how something is done. */
export interface Procedure extends ProcedureText {
  id: number;
  number: number;
  newest: number;
  writtenAt: string;
  writtenBy: string;
  plans: number;
}

export const procedures = queryOptions({
  queryKey: ["procedures"],
  queryFn: ({ signal }) =>
    get<Page<Procedure>>("/api/procedures?size=200", signal),
});

export const procedureOf = (id: number, version: number | undefined) =>
  queryOptions({
    queryKey: ["procedure", id, version ?? "newest"],
    queryFn: ({ signal }) =>
      get<Procedure>(
        version
          ? `/api/procedures/${id}/versions/${version}`
          : `/api/procedures/${id}`,
        signal,
      ),
  });

export const versionsOf = (id: number) =>
  queryOptions({
    queryKey: ["procedure", id, "versions"],
    queryFn: ({ signal }) =>
      get<Page<Procedure>>(`/api/procedures/${id}/versions?size=100`, signal),
  });

export const writeProcedure = (
  text: ProcedureText,
  known: Procedure | undefined,
) =>
  known
    ? send<Procedure>("PUT", `/api/procedures/${known.id}`, text, {
        version: known.newest,
      })
    : send<Procedure>("POST", "/api/procedures", text);

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
  state: "active" | "waits-for-approval" | "retired";
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

/** When a plan is due next at a device. Days are the site's. */
export interface Due {
  planId: number;
  plan: string;
  says: string;
  procedure: string;
  kind: OrderKind;
  asset: {
    id: number;
    controlNumber: string;
    name: string;
    classCode: string;
    className: string;
    model: string;
    department: string;
  };
  highRisk: boolean;
  state: "open" | "overdue" | "planned" | "unknown" | "waits-for-approval";
  dueOn: string | null;
  earliestOn: string | null;
  latestOn: string | null;
  why: string;
  lastDoneAt: string | null;
  order: { id: number; number: string; state: OrderState } | null;
}

export interface DueFilter {
  class?: string | undefined;
  department?: string | undefined;
  to?: string | undefined;
  plan?: number | undefined;
}

export const duePage = (filter: DueFilter, page: number) =>
  queryOptions({
    queryKey: ["due", filter, page],
    queryFn: ({ signal }) =>
      get<Page<Due>>(
        withQuery("/api/plans/due", { ...filter, page, size: 50 }),
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

export const plansOfAsset = (id: number) =>
  queryOptions({
    queryKey: ["due", "asset", id],
    queryFn: ({ signal }) => get<Due[]>(`/api/assets/${id}/plans`, signal),
  });

interface Share {
  due: number;
  doneInWindow: number;
  rate: number | null;
}

export interface Completion extends Share {
  from: string;
  to: string;
  highRisk: Share;
  yield: { pmDone: number; foundHidden: number; rate: number | null };
}

export const completion = (filter: Pick<DueFilter, "class" | "department">) =>
  queryOptions({
    queryKey: ["completion", filter.class ?? "", filter.department ?? ""],
    queryFn: ({ signal }) =>
      get<Completion>(
        withQuery("/api/plans/completion", {
          class: filter.class,
          department: filter.department,
        }),
        signal,
      ),
  });

/** The equipment management number of a device, in parts. */
export interface EmScore {
  use: number;
  harm: number;
  upkeep: number;
  incidents: number;
  failuresLastYear: number;
  sum: number;
  inProgramme: boolean;
  inProgrammeFrom: number;
  from: "class" | "device";
  why: string | null;
  saidBy: string | null;
}

export const emScoreOf = (id: number) =>
  queryOptions({
    queryKey: ["em-score", id],
    queryFn: ({ signal }) => get<EmScore>(`/api/assets/${id}/em-score`, signal),
    retry: false,
  });
