package org.orderly.simulation.money;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.orderly.simulation.Device;
import org.orderly.simulation.Doors;
import org.orderly.simulation.HospitalOpened;
import org.orderly.simulation.SimulationConfig;

/**
 * The demo hospital's money, told once through the public doors, slowly and in the background: baselines, what is on hire and
 * wanted, and a year and a half of savings that finance has decided about. All of it is made up and says so. The same seed
 * makes the same books.
 */
@ApplicationScoped
class DemoMoney {

    private static final Logger LOG = Logger.getLogger(DemoMoney.class);
    private static final String TOLD = "money-told";
    private static final int MONTHS = 18;
    private static final long FIRST_THE_OTHERS_MS = 15_000;
    private static final long PAUSE_MS = 20;

    private final ObjectMapper mapper;
    private final SimulationConfig config;
    private final Clock clock;

    DemoMoney(ObjectMapper mapper, SimulationConfig config, Clock clock) {
        this.mapper = mapper;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes HospitalOpened hospital) {
        if (hospital.notebook().read(TOLD).isEmpty()) {
            Thread thread = new Thread(() -> tell(hospital), "demo-money");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void tell(HospitalOpened hospital) {
        try {
            Thread.sleep(FIRST_THE_OTHERS_MS);
            Doors biomed = new Doors(hospital.url());
            biomed.logInAsDemo("biomed");
            Doors finance = new Doors(hospital.url());
            finance.logInAsDemo("finance");
            int entries = tell(biomed, finance, hospital.devices());
            hospital.notebook().write(TOLD, "yes");
            LOG.infof("The demo hospital's ledger has %d entries from before; all of them are made up.", entries);
        } catch (IOException | IllegalStateException e) {
            LOG.warnf("The demo hospital begins without all of its money: %s", e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("The demo hospital stops with the service.");
        }
    }

    /** Tells what is not there yet, and answers how many entries there are from before. */
    int tell(Doors biomed, Doors finance, List<Device> devices) throws IOException, InterruptedException {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        SplittableRandom chance = new SplittableRandom(config.seed());
        YearMonth begin = YearMonth.from(today).minusMonths(MONTHS);
        List<YearMonth> months =
                IntStream.range(0, MONTHS).mapToObj(begin::plusMonths).toList();
        finance.importBaselines(text("baselines.csv")
                .replace("$FROM", begin.minusYears(2).atDay(1).toString())
                .replace("$TO", begin.minusMonths(1).atEndOfMonth().toString())
                .replace("$APPROVED", begin.minusMonths(1).atDay(15).toString()));
        Hiring hiring = new Hiring(biomed, finance, today);
        Map<PastHire, Long> hired = hiring.past(PastHire.in(months, chance.split()));
        hiring.present(mapper.readTree(text("fleet.json")));
        List<Gone> gone = Gone.since(begin);
        biomed.importAssets(Gone.file(gone));
        Register register = new Register(site(biomed), devices, gone, assets(biomed), new LinkedHashMap<>(hired));
        List<Booked> books = books(register, months, chance, today);
        for (Booked entry : books) {
            book(biomed, finance, entry);
            Thread.sleep(PAUSE_MS);
        }
        return books.size();
    }

    private static List<Booked> books(
            Register register, List<YearMonth> months, SplittableRandom chance, LocalDate today) {
        List<Booked> books = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            books.addAll(PastMonth.of(register, months.get(i), i, chance.split()));
        }
        books.addAll(PastOccasions.in(register, months, chance.split()));
        books.sort(Comparator.comparing(Booked::on));
        books.forEach(new Verdicts(chance.split(), today)::on);
        return books;
    }

    private static void book(Doors biomed, Doors finance, Booked entry) throws IOException, InterruptedException {
        boolean known = finance.items("/api/savings/entries?reference=" + entry.reference()).stream()
                .anyMatch(one -> entry.isIn(one.path("budget").asText()));
        if (known) {
            return; // told before the service was stopped
        }
        long number = biomed.post("/api/savings/entries", entry.claim())
                .path("number")
                .asLong();
        for (Booked.Step step : entry.steps()) {
            ObjectNode decision = entry.claim().objectNode();
            finance.post(
                    "/api/savings/entries/" + number + "/decisions",
                    decision.put("decision", step.decision()).put("why", step.why()));
        }
    }

    private static Map<String, Long> assets(Doors doors) throws IOException, InterruptedException {
        Map<String, Long> assets = new HashMap<>();
        for (JsonNode asset : doors.items("/api/assets")) {
            assets.put(asset.path("controlNumber").asText(), asset.path("id").asLong());
        }
        return assets;
    }

    private static String site(Doors doors) throws IOException, InterruptedException {
        return doors.get("/api/places").path("sites").path(0).path("code").asText();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = DemoMoney.class.getResourceAsStream("/simulation/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
