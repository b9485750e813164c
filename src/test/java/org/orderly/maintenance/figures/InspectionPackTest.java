package org.orderly.maintenance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.maintenance.figures.Made.PERIOD;
import static org.orderly.maintenance.figures.Made.corrective;
import static org.orderly.maintenance.figures.Made.day;
import static org.orderly.maintenance.figures.Made.device;
import static org.orderly.maintenance.figures.Made.planned;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.orderly.maintenance.Finding;

/** The document for a surveyor. */
class InspectionPackTest {

    private static final List<OrderFact> ORDERS = List.of(
            planned(1).window(10.0, 20).done(15, Finding.CONFIRMED).order(),
            planned(2).window(10.0, 20).done(25, Finding.HIDDEN_FAILURE).order(),
            planned(4).window(10.0, 40).state("assigned").order(),
            corrective(2)
                    .requested(60)
                    .state("waiting-for-parts")
                    .window(null, 70)
                    .order(),
            corrective(3).requested(60).state("assigned").order());

    private static String text(PdfReader pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        PdfTextExtractor extractor = new PdfTextExtractor(pdf);
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            pages.add(extractor.getTextFromPage(page));
        }
        return String.join("\n", pages).replaceAll("\\s+", " ");
    }

    private static byte[] pack(int devices, List<InspectionPack.Alternate> alternates) {
        return new InspectionPack(new InspectionPack.Content(
                        "Glenlake Hospital",
                        "Ward 1",
                        PERIOD,
                        day(101),
                        "biomed",
                        ZoneId.of("Europe/Zurich"),
                        LongStream.rangeClosed(1, devices)
                                .mapToObj(id -> device(id, 0, 999))
                                .toList(),
                        ORDERS,
                        alternates))
                .pdf();
    }

    @Test
    void it_holds_what_a_surveyor_asks_for() throws IOException {
        byte[] made = pack(
                120,
                List.of(new InspectionPack.Alternate(
                        "Pumps every two years",
                        "Infusion pump (120 devices)",
                        "Ten years without a finding",
                        "use-and-harm 2, consequence 1",
                        "admin",
                        day(5))));
        Files.write(Path.of("target", "inspection-pack.pdf"), made);
        try (PdfReader pdf = new PdfReader(made)) {
            String text = text(pdf);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            assertThat(text)
                    .contains("Inspection pack", "Glenlake Hospital", "Ward 1", "1 Jan 2025", "Made on 12 Apr 2025")
                    .contains("PM completion", "33.3 %", "1 of 3")
                    .contains("Environment of Care (until 2025-12-31)")
                    .contains("Physical Environment, National Performance Goals (since 2026-01-01)")
                    .contains("Pumps every two years", "Ten years without a finding", "admin, 6 Jan 2025")
                    .contains("waiting for parts", "(overdue)")
                    .contains("120 devices in service in the period, 60 of them high-risk")
                    .contains("Page 1 of", "How the figures are reckoned");
        }
    }

    @Test
    void the_inventory_goes_on_for_as_many_pages_as_it_needs() throws IOException {
        try (PdfReader pdf = new PdfReader(pack(5_000, List.of()))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(60);
            assertThat(text(pdf)).contains("C-5000", "No plan deviates");
        }
    }
}
