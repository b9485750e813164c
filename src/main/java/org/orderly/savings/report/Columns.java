package org.orderly.savings.report;

import java.util.Arrays;
import java.util.List;
import org.orderly.savings.EntryState;
import org.orderly.savings.Money;

/**
 * What the report sums, of every entry there ever was: an array a property, by the number of the entry, 33 bytes an entry. Money
 * is in the smallest coins of its currency. A state of 0 means that there is no such entry.
 */
final class Columns {

    static final List<EntryState> STATES = List.of(EntryState.values());

    private static final int PROPOSED = STATES.indexOf(EntryState.PROPOSED) + 1;
    private static final int ACCEPTED = STATES.indexOf(EntryState.ACCEPTED) + 1;
    private static final int REVERSED = STATES.indexOf(EntryState.REVERSED) + 1;
    private static final int MOST_NAMES = Character.MAX_VALUE;
    private static final int MOST_CURRENCIES = Byte.MAX_VALUE;

    int[] day = new int[1024];
    byte[] kind = new byte[1024];
    byte[] currency = new byte[1024];
    byte[] state = new byte[1024];
    long[] amount = new long[1024];
    long[] without = new long[1024];
    char[] site = new char[1024];
    char[] department = new char[1024];
    char[] classCode = new char[1024];
    int[] device = new int[1024];

    final Names currencies = new Names(MOST_CURRENCIES);
    final Names sites = new Names(MOST_NAMES);
    final Names departments = new Names(MOST_NAMES);
    final Names classes = new Names(MOST_NAMES);
    final Names devices = new Names(Integer.MAX_VALUE - 1);

    /** The greatest number of an entry. */
    int highest;

    int firstDay = Integer.MAX_VALUE;
    int lastDay = Integer.MIN_VALUE;

    /** The row of the ledger up to which this is true, and its hash. */
    long seq;

    String head = "";

    /**
     * An entry as the report sees it.
     *
     * @param day since 1970-01-01
     * @param device the one device that it is about, or null
     */
    record Line(
            int number,
            int day,
            Kind kind,
            EntryState state,
            Money amount,
            Money without,
            String site,
            String department,
            String classCode,
            Long device) {}

    void put(Line line) {
        int i = line.number();
        while (i >= day.length) {
            grow();
        }
        day[i] = line.day();
        kind[i] = (byte) line.kind().index();
        state[i] = (byte) (STATES.indexOf(line.state()) + 1);
        currency[i] = (byte) currencies.number(line.amount().currency());
        amount[i] = line.amount().minor();
        without[i] = line.without().minor();
        site[i] = (char) sites.number(line.site());
        department[i] = (char) departments.number(line.department());
        classCode[i] = (char) classes.number(line.classCode());
        device[i] = devices.number(line.device() == null ? null : Long.toString(line.device()));
        highest = Math.max(highest, i);
        firstDay = Math.min(firstDay, line.day());
        lastDay = Math.max(lastDay, line.day());
    }

    /** The device of an entry that is there, or null. */
    Long device(int number) {
        return number >= day.length || device[number] == 0 ? null : Long.valueOf(devices.name(device[number]));
    }

    boolean isDocumented(int number) {
        return state[number] == ACCEPTED || state[number] == REVERSED;
    }

    boolean isProposed(int number) {
        return state[number] == PROPOSED;
    }

    private void grow() {
        int room = day.length + day.length / 2;
        day = Arrays.copyOf(day, room);
        kind = Arrays.copyOf(kind, room);
        currency = Arrays.copyOf(currency, room);
        state = Arrays.copyOf(state, room);
        amount = Arrays.copyOf(amount, room);
        without = Arrays.copyOf(without, room);
        site = Arrays.copyOf(site, room);
        department = Arrays.copyOf(department, room);
        classCode = Arrays.copyOf(classCode, room);
        device = Arrays.copyOf(device, room);
    }
}
