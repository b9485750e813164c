interface Corner {
  x: number;
  y: number;
}

/**
 * The widest stretch inside a polygon that is free at two heights, and so between them for rooms as they are built;
 * cut to what is on the screen. All in pixels. Undefined when there is none.
 */
export function spanAt(
  corners: readonly Corner[],
  top: number,
  bottom: number,
  screen: number,
) {
  let best: { middle: number; width: number } | undefined;
  for (const [a, b] of stretches(corners, top))
    for (const [c, d] of stretches(corners, bottom)) {
      const left = Math.max(0, a, c);
      const width = Math.min(screen, b, d) - left - 8;
      if (width > 0 && width > (best?.width ?? 0))
        best = { middle: left + 4 + width / 2, width };
    }
  return best;
}

/** Where a horizontal line is inside the polygon. */
function stretches(corners: readonly Corner[], y: number): [number, number][] {
  const crossings: number[] = [];
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % corners.length]!;
    if (from.y > y !== to.y > y)
      crossings.push(
        from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x),
      );
  });
  crossings.sort((a, b) => a - b);
  const inside: [number, number][] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2)
    inside.push([crossings[i]!, crossings[i + 1]!]);
  return inside;
}
