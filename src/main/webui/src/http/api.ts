import { learnServiceTime } from "../time/now";
import { noAnswer, Problem, problemOf } from "./problem";

/** One page of a longer list, as every paged resource answers it. */
export interface Page<T> {
  items: T[];
  page: number;
  size: number;
  total: number;
}

type Value = string | number | boolean | undefined | null;

/** Builds "path?a=1&b=2", leaving out what is undefined, null or empty. */
export function withQuery(path: string, query: Record<string, Value>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== "")
      search.set(name, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

export interface SendOptions {
  /** The version that was read; sent as If-Match so that no other change is overwritten. */
  version?: number;
  /** Content type of a string or Blob body; objects are sent as JSON. */
  type?: string;
  signal?: AbortSignal;
}

/** GET, answered as JSON. Throws a {@link Problem}. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return bodyOf<T>(await request(path, { signal: signal ?? null }));
}

/** POST, PUT or DELETE with an optional body. Throws a {@link Problem}. Answers undefined for an empty answer. */
export async function send<T = void>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
  options: SendOptions = {},
): Promise<T> {
  const headers: Record<string, string> = {};
  if (options.version !== undefined)
    headers["If-Match"] = `"${options.version}"`;
  if (body !== undefined)
    headers["Content-Type"] = options.type ?? "application/json";
  return bodyOf<T>(
    await request(path, {
      method,
      headers,
      body: body === undefined ? null : encoded(body),
      signal: options.signal ?? null,
    }),
  );
}

function encoded(body: unknown): BodyInit {
  return typeof body === "string" ||
    body instanceof Blob ||
    body instanceof URLSearchParams
    ? body
    : JSON.stringify(body);
}

/** The one item as a list with nothing else in it. */
export const pageOf = <T>(item: T): Page<T> => ({
  items: [item],
  page: 0,
  size: 1,
  total: 1,
});

async function request(path: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, { credentials: "same-origin", ...init });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError")
      throw failure;
    throw noAnswer();
  }
  learnServiceTime(answer.headers.get("date"));
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

async function bodyOf<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  if (!text) return undefined as T;
  if (!answer.headers.get("content-type")?.includes("json"))
    throw new Problem(
      answer.status,
      "Something went wrong in Orderly",
      "The answer was not understood.",
    );
  return JSON.parse(text) as T;
}
