import type { Hunt, HuntFilter, NewTick } from "./hunt";

/**
 * What a phone keeps in its pocket where there is no network: the newest list of each filter, and the ticks that wait.
 * Belongs to the person who is signed in; signing out empties it.
 */
const prefix = "orderly.hunt.";

/** Somebody may have forbidden the browser to keep anything: then all works as long as there is a network. */
function read<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(prefix + name);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

function write(name: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Full or forbidden.
  }
}

const nameOf = (filter: HuntFilter) =>
  `list.${filter.floor ?? ""}.${filter.assignee ?? ""}`;

export const keptList = (filter: HuntFilter) => read<Hunt>(nameOf(filter));

export const keepList = (filter: HuntFilter, list: Hunt) =>
  write(nameOf(filter), list);

export const waitingTicks = () => read<NewTick[]>("ticks") ?? [];

export function addTick(tick: NewTick): void {
  write("ticks", [...waitingTicks(), tick]);
}

export function removeTick(id: string): void {
  write(
    "ticks",
    waitingTicks().filter((tick) => tick.id !== id),
  );
}

/** Nothing of one person stays for the next. */
export function emptyPocket(): void {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(prefix)) localStorage.removeItem(name);
  } catch {
    // Nothing was kept then.
  }
}
