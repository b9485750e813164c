import { noAnswer, Problem } from "./problem";

export interface UploadOptions {
  /** Content type of the file. */
  type: string;
  /** Called while the file travels, with the part that has left, 0 to 1. */
  progress?: (part: number) => void;
  signal?: AbortSignal;
}

/**
 * POST of a file with its progress (which fetch does not tell), answered as JSON.
 * Throws a {@link Problem}, or an AbortError when the signal ends it.
 */
export function upload<T>(
  path: string,
  file: Blob,
  { type, progress, signal }: UploadOptions,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("Content-Type", type);
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) =>
      progress?.(total ? loaded / total : 0);
    request.upload.onload = () => progress?.(1);
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(new DOMException("Cancelled", "AbortError"));
    request.onload = () => {
      const body = read(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else
        reject(
          new Problem(
            request.status,
            body.title ?? "The file was not accepted",
            body.detail ?? "",
            body.violations ?? [],
            body,
          ),
        );
    };
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

interface ProblemBody {
  title?: string;
  detail?: string;
  violations?: { field: string; message: string }[];
}

function read(text: string): ProblemBody {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return {};
  }
}
