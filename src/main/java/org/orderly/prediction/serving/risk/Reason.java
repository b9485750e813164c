package org.orderly.prediction.serving.risk;

/**
 * Why a device's risk is what it is, in words.
 *
 * @param text "battery capacity 78 % and falling 1.2 % a week"
 * @param signal the code of the signal it is about, or null
 * @param statistic the one that counts most in it, as the manifest writes it
 * @param contribution what it adds to the model's output, see {@link
 *     org.orderly.prediction.serving.trees.Contributions}
 * @param direction {@code raises} or {@code lowers} the risk
 */
public record Reason(String text, String signal, String statistic, double contribution, String direction) {

    static final String RAISES = "raises";
    static final String LOWERS = "lowers";

    boolean raises() {
        return direction.equals(RAISES);
    }
}
