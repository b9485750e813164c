package org.orderly.maintenance.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.http.Problem;

/** Elements as openFDA's API answers them; the values are made up. */
class RecallReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static RecallFacts read(String element) throws RecallReader.Unreadable {
        try {
            return RecallReader.read(JSON.readTree(element), null);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void an_enforcement_report_tells_the_class() throws Exception {
        RecallFacts facts = read("""
                {"status":"Ongoing","city":"Nowhere","country":"United States","classification":"Class II","openfda":{},
                "product_type":"Devices","event_id":"98773","recalling_firm":"Halvorsen Medical, Inc.","address_2":"N/A",
                "voluntary_mandated":"Voluntary: Firm initiated","recall_number":"Z-2308-2026",
                "product_description":"Rivulet 8 infusion pump","product_quantity":"700 units",
                "reason_for_recall":"The battery may fail","recall_initiation_date":"20260403",
                "center_classification_date":"20260604","report_date":"20260610",
                "code_info":"Serial Numbers: HA2100119","more_code_info":"HA2100120"}""");
        assertThat(facts.feed()).isEqualTo(Feed.ENFORCEMENT);
        assertThat(facts.number()).isEqualTo("Z-2308-2026");
        assertThat(facts.recallClass()).isEqualTo(RecallClass.II);
        assertThat(facts.initiatedOn()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(facts.classifiedOn()).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(facts.terminatedOn()).isNull();
        assertThat(facts.codes()).isEqualTo("Serial Numbers: HA2100119\nHA2100120");
    }

    @Test
    void a_recall_tells_what_is_done_about_it() throws Exception {
        RecallFacts facts = read("""
                {"cfres_id":"216001","product_res_number":"Z-0359-2013","res_event_number":"63742",
                "event_date_initiated":"2013-02-28","event_date_posted":"2013-03-20","recall_status":"Terminated",
                "event_date_terminated":"2014-11-19","product_code":"FRN","k_numbers":["K082332"],
                "product_description":"Rivulet 8","code_info":"All lots","recalling_firm":"Halvorsen",
                "reason_for_recall":"It may stop","root_cause_description":"Device Design","action":"Return it",
                "openfda":{"device_class":"2"}}""");
        assertThat(facts.feed()).isEqualTo(Feed.RECALL);
        assertThat(facts.recallClass()).isNull();
        assertThat(facts.action()).isEqualTo("Return it");
        assertThat(facts.terminatedOn()).isEqualTo(LocalDate.of(2014, 11, 19));
    }

    @Test
    void both_files_give_a_recall_the_same_number() throws Exception {
        assertThat(RecallReader.number("Z-0003-04", null)).isEqualTo("Z-0003-2004");
        assertThat(RecallReader.number(" z-3-2004 ", null)).isEqualTo("Z-0003-2004");
        assertThat(RecallReader.number("Z-2308-2026", "1")).isEqualTo("Z-2308-2026");
        assertThat(RecallReader.number(null, "98773")).isNull();
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> read("17")).hasMessageContaining("no recall");
        assertThatThrownBy(() -> read("{\"recall_number\":\"Z-1-2026\"}"))
                .hasMessageContaining("neither which product");
        assertThatThrownBy(() -> read("{\"product_description\":\"Pump\"}"))
                .hasMessageContaining("neither a recall number");
        assertThatThrownBy(() -> read(
                        "{\"recall_number\":\"Z-1-2026\",\"product_description\":\"P\",\"report_date\":\"20261340\"}"))
                .hasMessage("report_date: 20261340 is not a date such as 20130228 or 2013-02-28.");
        assertThatThrownBy(() -> read("{\"recall_number\":\"Z-1-2026\",\"product_description\":[\"P\"]}"))
                .hasMessage("product_description: a text is needed here.");
    }

    @Test
    void a_file_is_the_answer_of_the_api_or_a_bare_list() throws IOException {
        assertThat(elements("{\"meta\":{\"results\":{\"total\":2}},\"results\":[{},{}]}"))
                .isEqualTo(2);
        assertThat(elements("[{},{},{}]")).isEqualTo(3);
        assertThat(elements("{\"results\":[]}")).isZero();
        assertThatThrownBy(() -> elements("{\"error\":{\"code\":\"NOT_FOUND\"}}"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> elements("controlNumber,name")).isInstanceOf(Problem.class);
    }

    @Test
    void a_file_tells_when_it_was_made() throws IOException {
        try (RecallFile file =
                file("{\"meta\":{\"a\":{\"b\":[1]},\"last_updated\":\"2026-04-01\"},\"results\":[{}]}")) {
            assertThat(file.saidOn()).isEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(file.next()).isNotNull();
        }
        for (String odd : List.of("{\"last_updated\":\"soon\"}", "{\"last_updated\":17}", "{}", "[]", "null")) {
            try (RecallFile file = file("{\"meta\":" + odd + ",\"results\":[{},{}]}")) {
                assertThat(file.saidOn()).isNull();
                assertThat(file.next()).isNotNull();
            }
        }
    }

    @Test
    void what_came_before_a_broken_place_is_read() throws IOException {
        try (RecallFile file = file("{\"results\":[{\"a\":1},\n{\"b\":2},\n{\"c\":")) {
            assertThat(file.next()).isNotNull();
            assertThat(file.next()).isNotNull();
            assertThat(file.next()).isNull();
            assertThat(file.broken()).contains("line 3");
        }
    }

    @Test
    void it_makes_no_difference_which_file_comes_first() throws Exception {
        RecallFacts recall = read("""
                {"product_res_number":"Z-0359-13","recall_status":"Open, Classified","product_description":"Rivulet",
                "reason_for_recall":"long","code_info":"A1"}""");
        RecallFacts enforcement = read("""
                {"recall_number":"Z-0359-2013","classification":"Class I","status":"Terminated",
                "product_description":"Rivulet 8","reason_for_recall":"short","code_info":"A2",
                "termination_date":"20140102"}""");
        Recall one = new Recall();
        one.take(new Said(List.of(recall, enforcement)));
        Recall other = new Recall();
        other.take(new Said(List.of(enforcement, recall)));
        for (Recall both : List.of(one, other)) {
            assertThat(both.product).isEqualTo("Rivulet");
            assertThat(both.recallClass).isEqualTo(RecallClass.I);
            assertThat(both.open).isFalse();
            assertThat(both.status).isEqualTo("Terminated");
            assertThat(both.codes()).isEqualTo("A1\nA2");
            assertThat(both.take(new Said(List.of(recall, enforcement, recall))))
                    .isFalse();
        }
    }

    private static int elements(String text) throws IOException {
        try (RecallFile file = file(text)) {
            while (file.next() != null) {
                // counted by the file
            }
            return file.read();
        }
    }

    private static RecallFile file(String text) throws IOException {
        return new RecallFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
