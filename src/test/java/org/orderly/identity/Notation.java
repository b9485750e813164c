package org.orderly.identity;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** One way to write the digits of a MAC or EUI address. */
public record Notation(String separator, int group, boolean upper) {

    /** Every way that a reader, a gateway or a label is known to use. */
    public static Arbitrary<Notation> all() {
        return Arbitraries.oneOf(of(2, ":", "-", ".", " ", ""), of(4, ".", "-", ":"));
    }

    private static Arbitrary<Notation> of(int group, String... separators) {
        return Combinators.combine(Arbitraries.of(separators), Arbitraries.of(true, false))
                .as((separator, upper) -> new Notation(separator, group, upper));
    }

    public String write(String digits) {
        String cased = upper ? digits.toUpperCase(Locale.ROOT) : digits;
        return separator.isEmpty()
                ? cased
                : String.join(separator, cased.split("(?<=\\G.{" + group + "})", -1))
                        .replaceAll("[:.\\- ]$", "");
    }
}
