/** A text of the address, left out when empty. */
export function text<N extends string>(
  name: N,
  value: unknown,
): { [K in N]?: string } {
  if (value === undefined || value === null || value === "") return {};
  return { [name]: String(value) } as { [K in N]?: string };
}

/** A whole number of the address from 0 up, left out when it is none or 0. */
export function whole<N extends string>(
  name: N,
  value: unknown,
): { [K in N]?: number } {
  const number = Number(value);
  if (!Number.isInteger(number) || number <= 0) return {};
  return { [name]: number } as { [K in N]?: number };
}
