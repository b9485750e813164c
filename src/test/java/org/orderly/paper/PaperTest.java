package org.orderly.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Documents of pages. */
class PaperTest {

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setStartPage(page);
            reader.setEndPage(page);
            return reader.getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void the_head_of_a_table_stands_on_every_page_and_no_row_is_lost() throws IOException {
        byte[] pdf;
        try (Paper paper = new Paper("Names", "Hospital")) {
            paper.table(
                    new float[] {1, 3},
                    List.of("Number", "Name"),
                    IntStream.rangeClosed(1, 200)
                            .mapToObj(i -> List.of("N-" + i, "Pump " + i))
                            .toList());
            pdf = paper.pdf();
        }
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pages(pdf); page++) {
            assertThat(text(pdf, page)).contains("Number", "Page " + page + " of");
            all.append(text(pdf, page));
        }
        IntStream.rangeClosed(1, 200).forEach(i -> assertThat(all).contains("N-" + i));
    }

    @Test
    void a_row_that_is_higher_than_a_page_goes_on_on_the_next() throws IOException {
        byte[] pdf;
        try (Paper paper = new Paper("Reasons", "Hospital")) {
            paper.text("Before");
            paper.table(
                    new float[] {1, 1, 1, 1, 1, 1},
                    List.of("a", "b", "c", "d", "e", "f"),
                    List.of(List.of("long", "word ".repeat(900) + "last", "", "", "", "")));
            paper.text("After");
            pdf = paper.pdf();
        }
        assertThat(pages(pdf)).isGreaterThan(2);
        assertThat(text(pdf, pages(pdf))).contains("last", "After");
    }

    @Test
    void a_long_text_goes_on_on_the_next_page() throws IOException {
        byte[] pdf;
        try (Paper paper = new Paper("Text", "A footer that is far too long for one line ".repeat(9))) {
            paper.text("इन्फ्यूज़न पंप 輸液ポンプ word ".repeat(700) + "last");
            pdf = paper.pdf();
        }
        assertThat(pages(pdf)).isGreaterThan(2);
        assertThat(text(pdf, pages(pdf))).contains("last");
    }
}
