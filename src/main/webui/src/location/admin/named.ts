/** Which of the known zone codes a message names, in its order: those are to be seen on the drawing. */
export function zonesNamed(
  message: string,
  codes: ReadonlySet<string>,
): string[] {
  const words = message
    .split(/[\s,:;()'"]+/)
    .flatMap((word) => [word, word.replace(/\.+$/, "")]);
  return [...new Set(words.filter((word) => codes.has(word)))];
}

/** The place in a list that a field such as "features[12]" or "features[12].geometry" means. */
export function placeIn(field: string): number | undefined {
  const match = /^features\[(\d+)\]/.exec(field);
  return match ? Number(match[1]) : undefined;
}
