/** Something with a place on the screen, in pixels. */
export interface Dot {
  id: number;
  x: number;
  y: number;
}

/** Dots too close to be told apart, drawn as one. */
export interface Cluster<D extends Dot> {
  x: number;
  y: number;
  members: D[];
}

/**
 * Puts dots that lie within `radius` pixels of a cluster's first dot into that cluster. Dots are taken in the order of
 * their ids, so that clusters keep their shape while one of them moves. Linear in the number of dots.
 */
export function clustersOf<D extends Dot>(
  dots: readonly D[],
  radius: number,
): Cluster<D>[] {
  const cells = new Map<string, { first: D; members: D[] }[]>();
  const all: { first: D; members: D[] }[] = [];
  for (const dot of [...dots].sort((a, b) => a.id - b.id)) {
    const column = Math.floor(dot.x / radius);
    const row = Math.floor(dot.y / radius);
    const home = near(cells, column, row, dot, radius);
    if (home) {
      home.members.push(dot);
      continue;
    }
    const fresh = { first: dot, members: [dot] };
    all.push(fresh);
    const key = `${column},${row}`;
    const cell = cells.get(key);
    if (cell) cell.push(fresh);
    else cells.set(key, [fresh]);
  }
  return all.map(({ members }) => ({
    x: members.reduce((sum, { x }) => sum + x, 0) / members.length,
    y: members.reduce((sum, { y }) => sum + y, 0) / members.length,
    members,
  }));
}

function near<D extends Dot>(
  cells: Map<string, { first: D; members: D[] }[]>,
  column: number,
  row: number,
  dot: D,
  radius: number,
) {
  for (let c = column - 1; c <= column + 1; c++)
    for (let r = row - 1; r <= row + 1; r++)
      for (const cluster of cells.get(`${c},${r}`) ?? [])
        if (
          Math.hypot(cluster.first.x - dot.x, cluster.first.y - dot.y) <= radius
        )
          return cluster;
  return undefined;
}
