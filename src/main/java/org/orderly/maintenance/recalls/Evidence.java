package org.orderly.maintenance.recalls;

import org.orderly.maintenance.recalls.codes.Answer;
import org.orderly.maintenance.recalls.codes.Answer.Said;

/**
 * Why a recall may concern a device, in words. People dismiss on these: "is not in its list" is said only where all of the
 * list could be read, and what nobody can tell is called so.
 *
 * @param named whether the recall names the model
 */
record Evidence(Identity device, Register.Model model, Firms.Likeness firm, boolean named, Answer answer) {

    private static final int QUOTE = 120;
    private static final String CANNOT_TELL = "cannot tell, read the text";

    /** Whether a list means the serial number of the device, or perhaps does. */
    boolean isBySerial() {
        boolean serial = answer.number().startsWith("serial");
        return serial && !answer.all() && (answer.said() == Said.IN || (answer.said() == Said.UNSURE && isPlace()));
    }

    private boolean isPlace() {
        return answer.isNamed() && !answer.all();
    }

    Register.Found bySerial() {
        String words = answer.said() == Said.IN
                ? number() + in() + exceptions() + though() + "."
                : number() + " may be meant by “" + quoted(answer.where()) + "”" + though() + ": " + CANNOT_TELL + ".";
        return found(MatchRule.SERIAL, words);
    }

    private String in() {
        return answer.isNamed() ? " is one of " + quoted(answer.where()) : " is in its list";
    }

    private String exceptions() {
        return answer.exceptions().isEmpty() ? "" : " and none of its exceptions (" + quoted(answer.exceptions()) + ")";
    }

    /** What speaks against it, so that a person looks. */
    private String though() {
        String maker = quoted(device.maker());
        return switch (firm) {
            case SAME -> "";
            case ALIKE -> ", though the firm may be another than " + maker;
            case UNKNOWN -> ", though no firm is known";
            case OTHER -> ", though the firm is not " + maker;
        };
    }

    Register.Found byIdentifier() {
        return found(MatchRule.UDI_DI, "Device identifier " + device.udiDi() + " is named" + ofUnit() + ".");
    }

    Register.Found byModel() {
        String whose = "It names " + quoted(model.name()) + " of " + quoted(model.maker());
        String doubt = firm == Firms.Likeness.SAME ? "" : ", if that is the firm";
        return found(MatchRule.MODEL_AND_MAKER, whose + doubt + ofUnit() + ".");
    }

    /** What the list says of this unit, after the words that name the product. */
    private String ofUnit() {
        String number = answer.number();
        if (number.isEmpty() || (device.lot() == null && !named)) {
            return "";
        }
        return switch (answer.said()) {
            case IN ->
                answer.all()
                        ? " and calls back all of them (“" + quoted(answer.where()) + "”" + exceptedToo() + ")"
                        : ", and its " + number + (answer.isNamed() ? in() : "") + exceptions();
            case EXCEPTED ->
                "; " + number + " would be one of “" + quoted(answer.where()) + "”, but the list takes out "
                        + quoted(answer.exceptions());
            case OUT -> "; " + (number.startsWith("lot") ? "its " : "") + number + " is not in its list";
            case UNSURE -> "; whether " + number + " is meant: " + CANNOT_TELL;
        };
    }

    private String exceptedToo() {
        return answer.exceptions().isEmpty() ? "" : " but " + quoted(answer.exceptions());
    }

    private String number() {
        return "S" + answer.number().substring(1);
    }

    private Register.Found found(MatchRule rule, String words) {
        return new Register.Found(device.assetId(), rule, answer.said(), words);
    }

    private static String quoted(String text) {
        return text.length() <= QUOTE ? text : text.substring(0, QUOTE) + "…";
    }
}
