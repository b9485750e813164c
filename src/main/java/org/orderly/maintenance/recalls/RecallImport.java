package org.orderly.maintenance.recalls;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.orderly.http.DryRun;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** Takes a file of recalls over in batches: known numbers are updated, new ones added, bad elements left out. */
@ApplicationScoped
class RecallImport {

    private static final Logger LOG = Logger.getLogger(RecallImport.class);
    private static final int BATCH = 200;

    private final Matching matching;
    private final Elements elements;
    private final EntityManager database;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    RecallImport(Matching matching, Elements elements, EntityManager database, Clock clock) {
        this.matching = matching;
        this.elements = elements;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Reads the file to its end. What was taken over before something went wrong stays, and the same file can be sent
     * again.
     *
     * @param dryRun whether to find out only what would happen
     * @throws Problem 400 if there is no list of recalls in it, 409 while another import runs
     */
    RecallTally.Outcome run(InputStream body, boolean dryRun) {
        if (!running.compareAndSet(false, true)) {
            throw Problems.conflict("Another import is running; wait until it is done and send this one again.");
        }
        try (RecallFile file = new RecallFile(body)) {
            RecallTally tally = new RecallTally();
            Register register = matching.register();
            List<RecallFacts> batch = new ArrayList<>(BATCH);
            for (JsonNode element = file.next(); element != null; element = file.next()) {
                try {
                    batch.add(RecallReader.read(element, file.saidOn()));
                } catch (RecallReader.Unreadable e) {
                    tally.fail(file.read(), named(element), e.getMessage());
                }
                if (batch.size() == BATCH) {
                    take(batch, register, tally, dryRun);
                    batch.clear();
                }
            }
            take(batch, register, tally, dryRun);
            if (file.broken() != null) {
                tally.fail(file.read() + 1, null, file.broken());
            }
            RecallTally.Outcome done = tally.outcome(dryRun);
            LOG.infof(
                    "recalls imported elements=%d created=%d updated=%d failed=%d matched=%d dryRun=%b",
                    done.elements(), done.created(), done.updated(), done.failed(), done.matched(), dryRun);
            return done;
        } catch (IOException e) {
            LOG.infof("import of recalls cut off because=%s", e.getMessage());
            throw Problems.badRequest("The file broke off before its end; send it again.");
        } finally {
            matching.lookAgain(dryRun);
            running.set(false);
        }
    }

    private static String named(JsonNode element) {
        String number = element.path("product_res_number")
                .asText(element.path("recall_number").asText(null));
        return number == null || number.length() <= 60 ? number : number.substring(0, 60) + "…";
    }

    private void take(List<RecallFacts> batch, Register register, RecallTally tally, boolean dryRun) {
        if (batch.isEmpty()) {
            return;
        }
        DryRun.transact(dryRun, () -> {
            write(batch, register, tally);
            return batch;
        });
    }

    private void write(List<RecallFacts> batch, Register register, RecallTally tally) {
        Elements.Taken taken = elements.take(batch, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        tally.elements += batch.size();
        tally.created += taken.created();
        tally.updated += taken.changed().size() - taken.created();
        tally.unchanged += taken.same();
        tally.matched += matching.match(taken.changed(), register);
        database.flush();
    }
}
