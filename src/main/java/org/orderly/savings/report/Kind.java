package org.orderly.savings.report;

import java.util.List;
import org.orderly.savings.Budget;
import org.orderly.savings.Hardness;
import org.orderly.savings.LineItem;

/** A line, hard or soft, out of a budget: one number, so that sums can be kept in arrays. */
record Kind(LineItem line, Hardness hardness, Budget budget) {

    private static final List<LineItem> LINES = List.of(LineItem.values());
    private static final List<Hardness> HARDNESSES = List.of(Hardness.values());
    private static final List<Budget> BUDGETS = List.of(Budget.values());
    /** How many there are of a line. */
    static final int A_LINE = HARDNESSES.size() * BUDGETS.size();

    /** How many there are. */
    static final int COUNT = LINES.size() * A_LINE;

    private static final Kind[] ALL = new Kind[COUNT];

    static {
        for (int index = 0; index < COUNT; index++) {
            ALL[index] = new Kind(LINES.get(index / A_LINE), HARDNESSES.get(index / 2 % 2), BUDGETS.get(index % 2));
        }
    }

    static Kind of(int index) {
        return ALL[index];
    }

    int index() {
        return LINES.indexOf(line) * A_LINE + HARDNESSES.indexOf(hardness) * BUDGETS.size() + BUDGETS.indexOf(budget);
    }

    boolean isHard() {
        return hardness == Hardness.HARD;
    }

    boolean isCost() {
        return line == LineItem.PROGRAMME_COST;
    }
}
