package org.orderly.maintenance;

import java.util.Arrays;

/**
 * What lists filter and sort by, an array a property, indexed by the number of the order: 20 bytes an order. A state of 0
 * means that there is no such order. Times are minutes since 2000; {@value #NEVER} is none.
 */
final class LedgerColumns {

    static final int NEVER = (1 << 28) - 1;

    final byte[] state;
    final byte[] kind;
    final byte[] priority;
    final int[] asset;
    final int[] assignee;
    final int[] due;
    final int[] version;

    LedgerColumns(int room) {
        state = new byte[room];
        kind = new byte[room];
        priority = new byte[room];
        asset = new int[room];
        assignee = new int[room];
        due = new int[room];
        version = new int[room];
    }

    private LedgerColumns(LedgerColumns smaller, int room) {
        state = Arrays.copyOf(smaller.state, room);
        kind = Arrays.copyOf(smaller.kind, room);
        priority = Arrays.copyOf(smaller.priority, room);
        asset = Arrays.copyOf(smaller.asset, room);
        assignee = Arrays.copyOf(smaller.assignee, room);
        due = Arrays.copyOf(smaller.due, room);
        version = Arrays.copyOf(smaller.version, room);
    }

    int room() {
        return state.length;
    }

    /** These columns if they have room for that order, or else longer ones. */
    LedgerColumns withRoomFor(int id) {
        return id < room() ? this : new LedgerColumns(this, Math.max(id + 1, room() + room() / 2));
    }
}
