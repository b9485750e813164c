import type { Mark } from "./mark";

/** Farther than this a unit is not seen to glide: it was carried elsewhere, or found again. */
const LEAP_METRES = 12;

/** Marks on their way: each frame brings them nearer to where the service last said they are. */
export class Gliding {
  private readonly shown = new Map<number, Mark>();
  private wanted = new Map<number, Mark>();

  /** Takes the newest marks; those that are gone vanish at once. */
  aim(marks: readonly Mark[], still: boolean): void {
    this.wanted = new Map(marks.map((mark) => [mark.id, mark]));
    for (const id of this.shown.keys())
      if (!this.wanted.has(id)) this.shown.delete(id);
    for (const mark of marks) {
      const before = this.shown.get(mark.id);
      const leap =
        !before ||
        still ||
        Math.hypot(before.x - mark.x, before.y - mark.y) > LEAP_METRES;
      this.shown.set(
        mark.id,
        leap ? { ...mark } : { ...mark, x: before.x, y: before.y },
      );
    }
  }

  /** One frame onwards. Answers whether anything is still on its way. */
  step(): boolean {
    let moving = false;
    for (const mark of this.shown.values()) {
      const goal = this.wanted.get(mark.id);
      if (!goal) continue;
      const [dx, dy] = [goal.x - mark.x, goal.y - mark.y];
      if (Math.abs(dx) + Math.abs(dy) < 0.02) {
        mark.x = goal.x;
        mark.y = goal.y;
        continue;
      }
      mark.x += dx * 0.2;
      mark.y += dy * 0.2;
      moving = true;
    }
    return moving;
  }

  marks(): Iterable<Mark> {
    return this.shown.values();
  }
}
