/** A refusal in the service's one format (RFC 9457), or the network's failure to answer (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly violations: ReadonlyArray<{ field: string; message: string }> = [],
    /** All members of the answer, those of this one kind of refusal among them. */
    readonly members: object = {},
  ) {
    super(detail || title);
    this.name = "Problem";
  }

  get offline(): boolean {
    return this.status === 0;
  }
}

interface ProblemBody {
  title?: string;
  detail?: string;
  violations?: { field: string; message: string }[];
}

/** Reads the problem from an answer that is not 2xx. Answers without a problem body get plain words. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body = await readBody(answer);
  return new Problem(
    answer.status,
    body.title ?? inWords(answer.status),
    body.detail ?? "",
    body.violations ?? [],
    body,
  );
}

export function noAnswer(): Problem {
  return new Problem(
    0,
    "No connection",
    "Orderly can't be reached. Check the network, then try again.",
  );
}

async function readBody(answer: Response): Promise<ProblemBody> {
  if (!answer.headers.get("content-type")?.includes("json")) return {};
  try {
    return (await answer.json()) as ProblemBody;
  } catch {
    return {};
  }
}

function inWords(status: number): string {
  switch (status) {
    case 401:
      return "Please sign in";
    case 403:
      return "You may not do this";
    case 404:
      return "Not found";
    case 409:
    case 412:
      return "Somebody else changed this meanwhile";
    case 413:
      return "Too large";
    case 429:
    case 503:
      return "Busy, please try again shortly";
    default:
      return status >= 500
        ? "Something went wrong in Orderly"
        : "That was not accepted";
  }
}
