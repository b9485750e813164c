package org.orderly.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Problems;

/**
 * Which orders a list shows, and in which order.
 *
 * @param state codes of states, separated by commas; {@code open} and {@code closed} stand for several
 * @param kind codes of kinds, separated by commas
 * @param asset the number of a device
 * @param assignee a username; {@code me} for who asks, {@code nobody} for those that nobody has
 * @param priority 1 to 4
 * @param q the number of an order, words of the device (as in the register) or, of open orders, part of the title
 * @param due {@code overdue}, or {@code week} for what is due within seven days and what is overdue; open orders only
 * @param sort {@code number}, {@code due} or {@code priority} (the urgent first, of these what is due first); a minus before
 *     it turns the order round; the newest first if nothing is said
 */
record OrderFilter(
        @RestQuery String state,
        @RestQuery String kind,
        @RestQuery Long asset,
        @RestQuery String assignee,
        @RestQuery Integer priority,
        @RestQuery String q,
        @RestQuery String due,
        @RestQuery String sort) {

    static final List<OrderKind> KINDS = List.of(OrderKind.values());

    static final String NOBODY = "nobody";

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Set<String> SORTS = Set.of("number", "due", "priority");

    static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    /** The states wanted, bit i for state i of {@link OrderStates#ALL}. */
    int states() {
        int wanted = isGiven(due) ? mask(OrderState::isOpen) : -1;
        return isGiven(state)
                ? wanted
                        & Arrays.stream(state.split(",", -1))
                                .mapToInt(this::states)
                                .reduce(0, (a, b) -> a | b)
                : wanted;
    }

    private int states(String code) {
        return switch (code.strip()) {
            case "open" -> mask(OrderState::isOpen);
            case "closed" -> mask(one -> !one.isOpen());
            default -> {
                OrderState wanted = OrderStates.find(code.strip())
                        .orElseThrow(() -> Problems.badRequest(
                                "state: write open, closed or one of " + String.join(", ", codes()) + "."));
                yield mask(wanted::equals);
            }
        };
    }

    private static List<String> codes() {
        return OrderStates.ALL.stream().map(OrderState::code).toList();
    }

    private static int mask(Predicate<OrderState> wanted) {
        int mask = 0;
        for (int i = 0; i < OrderStates.ALL.size(); i++) {
            mask |= wanted.test(OrderStates.ALL.get(i)) ? 1 << i : 0;
        }
        return mask;
    }

    /** The kinds wanted, bit i for kind i of {@link #KINDS}. */
    int kinds() {
        if (!isGiven(kind)) {
            return -1;
        }
        try {
            return Arrays.stream(kind.split(",", -1))
                    .mapToInt(code -> 1 << KINDS.indexOf(OrderKind.of(code)))
                    .reduce(0, (a, b) -> a | b);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("kind: " + e.getMessage());
        }
    }

    /** Due before this, or null for whenever. */
    Instant dueBefore(Instant now) {
        if (!isGiven(due)) {
            return null;
        }
        return switch (due) {
            case "overdue" -> now;
            case "week" -> now.plus(WEEK);
            default -> throw Problems.badRequest("due: write overdue or week.");
        };
    }

    boolean isDescending() {
        return !isGiven(sort) || sort.startsWith("-");
    }

    /** One of number, due and priority. */
    String key() {
        if (!isGiven(sort)) {
            return "number";
        }
        String key = sort.startsWith("-") ? sort.substring(1) : sort;
        if (!SORTS.contains(key)) {
            throw Problems.badRequest("Sort by number, due or priority.");
        }
        return key;
    }
}
