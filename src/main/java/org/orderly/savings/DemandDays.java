package org.orderly.savings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Which days of a demand are covered already, and which are not. */
final class DemandDays {

    private DemandDays() {}

    /** The days of the demand that none of the others covers, in as few pieces as possible. */
    static List<Demand> open(Demand demand, List<Demand> taken) {
        List<Demand> open = List.of(demand);
        for (Demand other : taken) {
            List<Demand> rest = new ArrayList<>();
            open.forEach(piece -> rest.addAll(piece.meets(other) ? without(piece, other) : List.of(piece)));
            open = rest;
        }
        return open;
    }

    private static List<Demand> without(Demand piece, Demand other) {
        List<Demand> rest = new ArrayList<>();
        if (piece.from().isBefore(other.from())) {
            rest.add(between(piece, piece.from(), other.from().minusDays(1)));
        }
        if (piece.to().isAfter(other.to())) {
            rest.add(between(piece, other.to().plusDays(1), piece.to()));
        }
        return rest;
    }

    /** How many days they have in common with the demand, each of them for itself: two units on a day are two. */
    static long common(Demand demand, List<Demand> taken) {
        return taken.stream()
                .filter(demand::meets)
                .mapToLong(other ->
                        ChronoUnit.DAYS.between(later(demand.from(), other.from()), earlier(demand.to(), other.to()))
                                + 1)
                .sum();
    }

    private static Demand between(Demand piece, LocalDate from, LocalDate to) {
        return new Demand(piece.classCode(), piece.department(), piece.need(), from, to);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
