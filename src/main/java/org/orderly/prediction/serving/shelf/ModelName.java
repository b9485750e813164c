package org.orderly.prediction.serving.shelf;

import java.math.BigInteger;
import java.util.Comparator;

/** A bundle's name and version, as its folders are called. */
public record ModelName(String name, String version) {

    /** Older versions before newer ones: 9 before 10. */
    static final Comparator<ModelName> BY_AGE = Comparator.comparing(ModelName::name)
            .thenComparing(ModelName::number)
            .thenComparing(ModelName::version);

    private BigInteger number() {
        String digits = version.replaceAll("\\D", "");
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }

    /** As it is written in a log: {@code device-failure/1}. */
    @Override
    public String toString() {
        return name + "/" + version;
    }
}
