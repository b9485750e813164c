package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalContentTest {

    private final Entry repair = Entries.repair("work-order/123");
    private final Entry back =
            repair.reversal(7, Entries.DAY.plusDays(3), "Booked twice, \"hardness\":\"soft\"", List.of());

    @Test
    void what_the_service_writes_is_known_without_parsing_it() {
        for (Entry entry : List.of(repair, back, Entries.losses("count/1", 2))) {
            assertThat(CanonicalContent.says(Contents.written(entry), listed(entry)))
                    .as(entry.formula().code())
                    .isTrue();
        }
        for (Decision decision : Decision.values()) {
            assertThat(CanonicalContent.decision(Contents.written(new Decided(decision, "Why"))))
                    .isEqualTo(decision);
        }
    }

    @Test
    void whatever_the_list_says_otherwise_is_seen() {
        String content = Contents.written(repair);
        LedgerPart.Listed right = listed(repair);
        List<LedgerPart.Listed> wrong = List.of(
                listed(back),
                changed(right, "2026-03-02", right.amount(), right.formula(), right.hardness(), null, null),
                changed(right, "2026-03-01", new BigDecimal("1437.64"), right.formula(), right.hardness(), null, null),
                changed(right, "2026-03-01", right.amount(), "loss-avoided", right.hardness(), null, null),
                changed(right, "2026-03-01", right.amount(), right.formula(), "soft", null, null),
                changed(right, "2026-03-01", right.amount(), right.formula(), right.hardness(), "ICU", null),
                changed(right, "2026-03-01", right.amount(), right.formula(), right.hardness(), null, 7L));
        assertThat(wrong).noneMatch(listed -> CanonicalContent.says(content, listed));
        assertThat(wrong).noneMatch(listed -> listed.says(repair));
    }

    /** The baseline says 1850.00; a reversal takes it back. */
    @Test
    void what_is_summed_beside_the_amount_follows_from_what_the_row_says() {
        Entry named = Entries.of(
                Formula.REPAIR_AVOIDED,
                List.of(new Evidence(
                        EvidenceKind.PREDICTION_CONFIRMED, "work-order/9", 17L, Entries.DAY, "{\"assetId\":4,")),
                List.of(),
                "1850",
                "412.37");
        Entry losses = Entries.losses("count/1", 2);
        assertSummed(repair, "1850.0000", null);
        assertSummed(named, "1850", 17L);
        assertSummed(losses, losses.without().amount().toString(), null);
        assertSummed(back, "-1850.00", null);
        assertNotSummed(repair, "1850.01", null);
        assertNotSummed(repair, "1850.00", 17L);
        assertNotSummed(named, "1850.00", null);
        assertNotSummed(named, "1850.00", 4L);
        assertNotSummed(back, "1850.00", null);
        assertNotSummed(losses, losses.without().amount().toString(), 1L);
        assertNotSummed(losses, losses.without().amount().toString(), -1L);
        assertNotSummed(repair, null, 17L);
    }

    private static void assertSummed(Entry entry, String without, Long assetId) {
        LedgerPart.Listed listed = summed(listed(entry), without, assetId);
        assertThat(CanonicalContent.says(Contents.written(entry), listed)).isTrue();
        assertThat(listed.says(entry)).isTrue();
    }

    private static void assertNotSummed(Entry entry, String without, Long assetId) {
        LedgerPart.Listed listed = summed(listed(entry), without, assetId);
        assertThat(CanonicalContent.says(Contents.written(entry), listed)).isFalse();
        assertThat(listed.says(entry)).isFalse();
    }

    @Test
    void an_amount_with_the_noughts_of_a_column_is_the_same_amount() {
        LedgerPart.Listed noughts = changed(
                listed(repair), "2026-03-01", new BigDecimal("1437.6300"), "repair-avoided", "hard", null, null);
        assertThat(CanonicalContent.says(Contents.written(repair), noughts)).isTrue();
    }

    private static LedgerPart.Listed listed(Entry entry) {
        return new LedgerPart.Listed(
                1,
                1,
                entry.on(),
                entry.line().code(),
                entry.formula().code(),
                entry.hardness().code(),
                entry.budget().code(),
                entry.amount().amount(),
                entry.amount().currency(),
                entry.whose().site(),
                entry.whose().department(),
                entry.whose().classCode(),
                entry.reverses(),
                entry.without().amount(),
                entry.onlyAsset(),
                (byte) 1);
    }

    private static LedgerPart.Listed changed(
            LedgerPart.Listed one,
            String on,
            BigDecimal amount,
            String formula,
            String hardness,
            String department,
            Long reverses) {
        return new LedgerPart.Listed(
                1,
                1,
                LocalDate.parse(on),
                one.line(),
                formula,
                hardness,
                one.budget(),
                amount,
                one.currency(),
                one.site(),
                department,
                one.classCode(),
                reverses,
                one.without(),
                one.assetId(),
                (byte) 1);
    }

    private static LedgerPart.Listed summed(LedgerPart.Listed one, String without, Long assetId) {
        return new LedgerPart.Listed(
                1,
                1,
                one.on(),
                one.line(),
                one.formula(),
                one.hardness(),
                one.budget(),
                one.amount(),
                one.currency(),
                one.site(),
                one.department(),
                one.classCode(),
                one.reverses(),
                without == null ? null : new BigDecimal(without),
                assetId,
                (byte) 1);
    }
}
