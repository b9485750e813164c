package org.orderly.maintenance.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.maintenance.recalls.codes.Answer.Said;

/** By what a device is recognised in a recall. */
class RegisterTest {

    private static final Identity PUMP =
            new Identity(1, "HA2100119", "00844505000772", "Halvorsen Medical", "Rivulet 8");
    private static final Identity SAME_MODEL = new Identity(2, "HA2100500", null, "Halvorsen Medical", "Rivulet 8");
    private static final Identity NUMERIC = new Identity(3, "448010", null, "Brise", "Air 500");
    private static final Identity HYPHENS = new Identity(4, "ep100-0042", null, "Example Devices Inc", "EP-100");

    private final Register register = new Register(List.of(PUMP, SAME_MODEL, NUMERIC, HYPHENS));

    private List<Register.Found> found(String firm, String product, String codes) {
        return register.concerned(new RecallText(firm, product, codes));
    }

    @Test
    void a_serial_number_in_the_list_comes_first() {
        assertThat(found(
                        "HALVORSEN MEDICAL INC.",
                        "Rivulet 8 pump",
                        "Serial Numbers: HA2100118, HA2100119 & HA2100120."))
                .containsExactly(
                        new Register.Found(1, MatchRule.SERIAL, Said.IN, "Serial number HA2100119 is in its list."),
                        new Register.Found(
                                2,
                                MatchRule.MODEL_AND_MAKER,
                                Said.OUT,
                                "It names Rivulet 8 of Halvorsen Medical; serial number HA2100500 is not in its list."));
    }

    @Test
    void a_telling_serial_number_counts_whoever_recalls_it() {
        assertThat(found("Some Distributor LLC", "Pump", "SN:HA2100119"))
                .containsExactly(new Register.Found(
                        1,
                        MatchRule.SERIAL,
                        Said.IN,
                        "Serial number HA2100119 is in its list, though the firm is not Halvorsen Medical."));
    }

    @Test
    void a_number_that_could_be_anything_counts_only_with_its_maker() {
        assertThat(found("Becton", "Catalog", "Catalog Number 448010")).isEmpty();
        assertThat(found("Brise GmbH", "Ventilator", "Serial 448010"))
                .extracting(Register.Found::rule)
                .containsExactly(MatchRule.SERIAL);
    }

    @Test
    void a_range_of_serial_numbers_holds_what_lies_between() {
        assertThat(found("Example Devices", "Pump", "Serial numbers EP100-0001 to EP100-0500, all lots"))
                .containsExactly(new Register.Found(
                        4, MatchRule.SERIAL, Said.IN, "Serial number ep100-0042 is one of EP100-0001 to EP100-0500."));
        assertThat(found("Example Devices", "Pump", "EP100-0043 through EP100-0500"))
                .isEmpty();
        assertThat(found("Example Devices", "Pump", "EP100-0001\u2013EP100-0041"))
                .isEmpty();
        assertThat(found("Halvorsen", "Pump", "HA2100100 - HA2100140"))
                .extracting(Register.Found::assetId)
                .containsExactly(1L);
    }

    @Test
    void a_device_identifier_is_found_in_every_spelling() {
        for (String codes : List.of(
                "UDI code: (01)00844505000772(10)122927(17)310301",
                "UDI-DI 844505000772",
                "0100844505000772",
                "GTIN: 00844505000772 Lot Number: 122927")) {
            assertThat(found("Grace", "Prosthesis", codes))
                    .as(codes)
                    .containsExactly(new Register.Found(
                            1, MatchRule.UDI_DI, Said.UNSURE, "Device identifier 00844505000772 is named."));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "(01)00844505000772(21)HA2100119, SERIAL",
        "010084450500077221HA2100119, SERIAL",
        "https://id.example.org/01/00844505000772/21/HA2100119, SERIAL",
        "(01)00844505000772(10)122927, UDI_DI",
        "0844505000772, UDI_DI",
    })
    void a_whole_udi_names_the_device_by_its_serial_number_or_the_product(String codes, MatchRule rule) {
        assertThat(found("Halvorsen", "Pump", "Affected: " + codes + "."))
                .extracting(Register.Found::assetId, Register.Found::rule)
                .containsExactly(tuple(1L, rule));
    }

    @Test
    void the_codes_of_the_other_agencies_are_understood() {
        Register others = new Register(List.of(
                new Identity(5, "", "X999123ABC0", "Brise", "Air 500"),
                new Identity(6, "", "A9999XYZ100T0944", "Brise", "Air 600")));
        assertThat(others.concerned(
                        new RecallText("A", "B", "+X999123ABC0/$1234AB/S5678EDFG/16D20151001/14D20190515.")))
                .extracting(Register.Found::assetId)
                .containsExactly(5L);
        assertThat(others.concerned(new RecallText("A", "B", "UDI =/A9999XYZ100T0944=,000025")))
                .extracting(Register.Found::assetId)
                .containsExactly(6L);
    }

    @Test
    void the_lot_of_a_device_is_told_with_its_identifier() {
        Register lots = new Register(List.of(
                new Identity(7, "", "844505000772", "A1", "Brise", "Air"),
                new Identity(8, "", "(01)00844505000772(10)B2", "Brise", "Air")));
        assertThat(lots.concerned(new RecallText("A", "B", "GTIN 00844505000772, lots: A1, A2")))
                .containsExactly(
                        new Register.Found(
                                7,
                                MatchRule.UDI_DI,
                                Said.IN,
                                "Device identifier 844505000772 is named, and its lot A1."),
                        new Register.Found(
                                8,
                                MatchRule.UDI_DI,
                                Said.OUT,
                                "Device identifier 00844505000772 is named; its lot B2 is not in its list."));
    }

    @Test
    void a_model_counts_only_as_whole_words_and_with_its_maker() {
        assertThat(found("Halvorsen", "Rivulet 80 pump", "All lots")).isEmpty();
        assertThat(found("Another Firm", "Rivulet 8 pump", "All lots")).isEmpty();
        assertThat(found("A Distributor", "Halvorsen RIVULET-8 pump", "All lots"))
                .extracting(Register.Found::rule)
                .containsOnly(MatchRule.MODEL_AND_MAKER)
                .hasSize(2);
    }

    @Test
    void a_serial_number_in_the_list_is_not_hidden_by_the_name_of_the_firm() {
        assertThat(found("Brookline", "Rivulet 8 pump", "Serial numbers 448010, HA2100500"))
                .extracting(Register.Found::assetId, Register.Found::rule, Register.Found::evidence)
                .containsExactly(tuple(
                        2L,
                        MatchRule.SERIAL,
                        "Serial number HA2100500 is in its list, though the firm is not Halvorsen Medical."));
        assertThat(found("Brookline", "Air 500", "Serial numbers 448001 to 448099"))
                .extracting(Register.Found::assetId, Register.Found::rule, Register.Found::said)
                .containsExactly(tuple(3L, MatchRule.SERIAL, Said.IN));
        assertThat(found("", "Ventilator", "Serial numbers 448010"))
                .extracting(Register.Found::evidence)
                .containsExactly("Serial number 448010 is in its list, though no firm is known.");
        assertThat(found("Brookline", "Ventilator", "Serial numbers 448001 to 448099"))
                .isEmpty();
    }

    @Test
    void what_cannot_be_read_is_called_so() {
        assertThat(found("Halvorsen", "Rivulet 8 pump", "Serial numbers see the attached letter"))
                .extracting(Register.Found::rule, Register.Found::evidence)
                .contains(tuple(
                        MatchRule.MODEL_AND_MAKER,
                        "It names Rivulet 8 of Halvorsen Medical; whether serial number HA2100119 is meant:"
                                + " cannot tell, read the text."));
        assertThat(found("Halvorsen", "Rivulet 8 pump", "HA2100100 to HA2100140 with the blue housing"))
                .extracting(Register.Found::rule, Register.Found::said)
                .contains(tuple(MatchRule.SERIAL, Said.UNSURE));
        assertThat(found("Halvorsen", "Rivulet 8 pump", "HA2100100 to HA2100140 except HA2100119"))
                .extracting(Register.Found::evidence)
                .contains("It names Rivulet 8 of Halvorsen Medical; serial number HA2100119 would be one of"
                        + " “HA2100100 to HA2100140”, but the list takes out HA2100119.");
        assertThat(found("Halvorsen", "Rivulet 8 pump", "All serial numbers"))
                .extracting(Register.Found::evidence)
                .containsOnly("It names Rivulet 8 of Halvorsen Medical and calls back all of them (“All serial”).");
    }

    @Test
    void a_long_list_is_read_in_no_time() {
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            codes.append("XA-").append(1_000_000 + i).append("  ");
        }
        long start = System.nanoTime();
        assertThat(found("Halvorsen", "Pump", codes + "HA2100119")).hasSize(1);
        assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
    }
}
