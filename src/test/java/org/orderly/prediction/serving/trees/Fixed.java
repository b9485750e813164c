package org.orderly.prediction.serving.trees;

/** Contributions as a test wants them. */
public final class Fixed {

    private Fixed() {}

    public static Contributions contributions(double... values) {
        return new Contributions(0, values);
    }
}
