/** "1 pump", "2 pumps". The plural is given when it is not the singular with an s. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

/** How long ago, in the words of a person: "just now", "20 s ago", "3 min ago", "2 h ago", "5 days ago". */
export function ago(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds));
  if (s < 5) return "just now";
  if (s < 60) return `${s} s ago`;
  if (s < 3_600) return `${Math.floor(s / 60)} min ago`;
  if (s < 48 * 3_600) return `${Math.floor(s / 3_600)} h ago`;
  return `${Math.floor(s / 86_400)} days ago`;
}

/** A length of time: "40 s", "12 min", "3 h 5 min", "2 days 4 h". */
export function lasting(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds));
  if (s < 60) return `${s} s`;
  if (s < 3_600) return `${Math.floor(s / 60)} min`;
  const hours = Math.floor(s / 3_600);
  const minutes = Math.floor((s % 3_600) / 60);
  if (hours < 48) return minutes ? `${hours} h ${minutes} min` : `${hours} h`;
  const days = Math.floor(hours / 24);
  return hours % 24 ? `${days} days ${hours % 24} h` : `${days} days`;
}

/** A walk in minutes: "right here", "1 min walk", "2 min walk". */
export function walk(seconds: number): string {
  if (seconds < 10) return "right here";
  return `${Math.max(1, Math.round(seconds / 60))} min walk`;
}

/** How sure we are of the place, in words. Confidence runs from 0 to 1. */
export function sureness(confidence: number, silent: boolean): string {
  if (silent) return "no signal, last known place";
  if (confidence >= 0.8) return "sure of the room";
  if (confidence >= 0.5) return "fairly sure of the room";
  if (confidence >= 0.2) return "may be next door";
  return "may have moved";
}
