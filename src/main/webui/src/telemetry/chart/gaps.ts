interface Timed {
  at: string;
}

/**
 * The points cut where nothing was heard for long, so that no line is drawn over a silence: longer than six times the
 * usual step between points, and never less than the least of the caller (milliseconds).
 */
export function stretchesOf<P extends Timed>(
  points: readonly P[],
  least: number,
): P[][] {
  if (!points.length) return [];
  const times = points.map(({ at }) => Date.parse(at));
  const steps = times
    .slice(1)
    .map((time, place) => time - times[place]!)
    .sort((a, b) => a - b);
  const usual = steps[steps.length >> 1] ?? 0;
  const longest = Math.max(least, 6 * usual);
  const stretches: P[][] = [[points[0]!]];
  for (let place = 1; place < points.length; place++) {
    if (times[place]! - times[place - 1]! > longest) stretches.push([]);
    stretches.at(-1)!.push(points[place]!);
  }
  return stretches;
}
