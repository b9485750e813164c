package org.orderly.savings;

/**
 * A number that a formula needs.
 *
 * @param unit UCUM; ¤ stands for the currency
 * @param figure the figure of the baseline it is, or null if it is measured afterwards
 * @param words what it is
 */
public record Term(String name, String unit, Figure figure, String words) {

    static Term baseline(Figure figure) {
        return new Term(figure.code(), figure.unit("¤"), figure, figure.words());
    }

    static Term measured(String name, String unit, String words) {
        return new Term(name, unit, null, words);
    }

    /** Its unit in that currency. */
    String unitIn(String currency) {
        return unit.replace("¤", currency);
    }
}
