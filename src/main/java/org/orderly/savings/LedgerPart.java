package org.orderly.savings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Some rows of the ledger, one after the other, with what the list of entries says of them. Parts can be checked beside each
 * other: each row states the hash of the row before it.
 *
 * @param rows in the order of their seq
 * @param listed rows of the list, by the number of the entry
 * @param before the hash that the last row of the part before has
 * @param seq the seq of that row
 */
record LedgerPart(List<Row> rows, Map<Long, Listed> listed, String before, long seq) {

    /** A row. */
    record Row(Chain.Link link, String previous, String hash) {}

    /**
     * What the list says of an entry.
     *
     * @param without null in rows that are older than this column and the next; who sums reads both from the ledger then
     * @param assetId of a reversal, the one of what it takes back
     * @param state one more than its place in the states there are; 0 if there is none of that name
     */
    record Listed(
            long number,
            long seq,
            LocalDate on,
            String line,
            String formula,
            String hardness,
            String budget,
            BigDecimal amount,
            String currency,
            String site,
            String department,
            String classCode,
            Long reverses,
            BigDecimal without,
            Long assetId,
            byte state) {

        /** Whether the list says what the ledger says. */
        boolean says(Entry entry) {
            return entry.on().equals(on)
                    && entry.formula().code().equals(formula)
                    && entry.hardness().code().equals(hardness)
                    && amount != null
                    && entry.amount().amount().compareTo(amount) == 0
                    && entry.amount().currency().equals(currency)
                    && Objects.equals(entry.whose().site(), site)
                    && Objects.equals(entry.whose().department(), department)
                    && Objects.equals(entry.whose().classCode(), classCode)
                    && Objects.equals(entry.reverses(), reverses)
                    && entry.line().code().equals(line)
                    && entry.budget().code().equals(budget)
                    && sums(entry);
        }

        private boolean sums(Entry entry) {
            return without == null
                    ? assetId == null
                    : entry.without().amount().compareTo(without) == 0
                            && (reverses != null || Objects.equals(entry.onlyAsset(), assetId));
        }
    }

    /**
     * What was found.
     *
     * @param right how many rows are right, from the first of the part on, but for what decisions there were before
     * @param decisions by row; null where it is an entry
     * @param problem what is wrong with the row after these, or null
     */
    record Checked(int right, List<Decision> decisions, String problem) {}

    Checked check() {
        Chain chain = new Chain();
        List<Decision> decisions = new ArrayList<>(rows.size());
        String hash = before;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String problem = chained(chain, row, hash, seq + i);
            if (problem == null) {
                boolean isDecision = row.link().kind().equals(LedgerRecord.DECISION);
                decisions.add(isDecision ? CanonicalContent.decision(row.link().content()) : null);
                problem = isDecision || isListed(row.link())
                        ? null
                        : otherwise(row.link().entry());
            }
            if (problem != null) {
                return new Checked(i, decisions, problem);
            }
            hash = row.hash();
        }
        return new Checked(rows.size(), decisions, null);
    }

    /** What is wrong when the list says something else of an entry than the ledger. */
    static String otherwise(long entry) {
        return "The list of entries does not say of entry " + entry + " what the ledger says.";
    }

    private static String chained(Chain chain, Row row, String hash, long seqBefore) {
        return chain.wrong(row.link(), row.previous(), row.hash(), hash, seqBefore)
                .orElse(null);
    }

    private boolean isListed(Chain.Link link) {
        Listed said = listed.get(link.entry());
        return said != null
                && link.entry() > 0
                && link.entry() <= link.seq() // each entry has a row of its own
                && said.seq() == link.seq()
                && (CanonicalContent.says(link.content(), said) || said.says(Contents.entry(link.content())));
    }
}
