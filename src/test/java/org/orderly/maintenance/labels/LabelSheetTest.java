package org.orderly.maintenance.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelSheetTest {

    @Test
    void a_sheet_has_24_labels_and_the_next_one_begins_a_page() throws IOException {
        byte[] pdf = new LabelSheet().pdf(labels(25));
        Files.write(Path.of("target/labels.pdf"), pdf);
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            String first = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(first).contains("GLH-000001", "GLH-000024").doesNotContain("GLH-000025");
            assertThat(new PdfTextExtractor(reader).getTextFromPage(2)).contains("GLH-000025");
        }
    }

    private static List<Label> labels(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Label(
                        String.format("GLH-%06d", i),
                        i % 3 == 0 ? "Vital-signs wearable with a very long name indeed" : "Infusion pump " + i,
                        i % 2 == 0 ? "Oddział Intensywnej Terapii" : "Station für Kinder",
                        "https://orderly.example-hospital.org/r/AbCdEfGhIjKlMnOpQrStU" + i % 10))
                .toList();
    }
}
