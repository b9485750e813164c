import { Problem } from "./problem";

/**
 * The message of each field that the service refused, for a form to show beside it.
 * Fields that the form does not have are left to the message of the whole.
 */
export function violationsOf(
  error: unknown,
  fields: readonly string[],
): Record<string, string> {
  const messages: Record<string, string> = {};
  if (error instanceof Problem)
    for (const { field, message } of error.violations)
      if (fields.includes(field)) messages[field] ??= sentence(message);
  return messages;
}

/** "must not be blank" reads better as "Must not be blank". */
function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
