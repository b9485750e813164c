package org.orderly.savings;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Compares what a row of the ledger says without parsing it: its JSON is written in one way ({@link Contents}), properties by
 * name, and a quotation mark inside a text is never bare, so that the pieces looked for can stand in one place only. It says yes
 * only when all is as expected; whoever is told no parses the row and compares what it means.
 */
final class CanonicalContent {

    private static final String AMOUNT = "{\"amount\":{\"amount\":";
    private static final Map<Decision, String> DECISIONS = new EnumMap<>(Decision.class);
    private static final Map<String, Formula> FORMULAS = new HashMap<>();

    static {
        for (Decision decision : Decision.values()) {
            DECISIONS.put(decision, "{\"decision\":\"" + decision.code() + "\",\"why\":");
        }
        for (Formula formula : Formula.values()) {
            FORMULAS.put(formula.code(), formula);
        }
    }

    private CanonicalContent() {}

    /** The decision of a row. */
    static Decision decision(String content) {
        for (Map.Entry<Decision, String> one : DECISIONS.entrySet()) {
            if (content.startsWith(one.getValue())) {
                return one.getKey();
            }
        }
        return Contents.decided(content).decision();
    }

    /** Whether the row surely says of an entry what the list says of it. */
    static boolean says(String content, LedgerPart.Listed listed) {
        Formula formula = FORMULAS.get(listed.formula());
        if (formula == null
                || !formula.line().code().equals(listed.line())
                || !formula.budget().code().equals(listed.budget())
                || listed.amount() == null
                || !content.startsWith(AMOUNT)) {
            return false;
        }
        int comma = content.indexOf(',', AMOUNT.length());
        String end = ",\"on\":\"" + listed.on() + "\",\"reverses\":" + listed.reverses() + ",\"whose\":{\"classCode\":"
                + quoted(listed.classCode()) + ",\"department\":" + quoted(listed.department()) + ",\"site\":"
                + quoted(listed.site()) + "}}";
        return comma > 0
                && isNumber(content, comma)
                && new BigDecimal(content.substring(AMOUNT.length(), comma)).compareTo(listed.amount()) == 0
                && content.startsWith(",\"currency\":\"" + listed.currency() + "\"},\"baselines\":[", comma)
                && content.endsWith(end)
                && content.contains(",\"formula\":\"" + listed.formula() + "\",\"formulaText\":\"")
                && content.contains("\",\"hardness\":\"" + listed.hardness() + "\",\"inputs\":[")
                && CanonicalSums.says(content, formula, listed);
    }

    private static boolean isNumber(String content, int comma) {
        for (int i = AMOUNT.length(); i < comma; i++) {
            char c = content.charAt(i);
            if (c != '.' && c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return comma > AMOUNT.length();
    }

    /** A text as JSON; one that would need an escape is written so that nothing is like it. */
    private static String quoted(String text) {
        if (text == null) {
            return "null";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return "?";
            }
        }
        return '"' + text + '"';
    }
}
