package org.orderly.simulation.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;
import org.orderly.prediction.serving.risk.Rehearsal;

/** The parts of the benchmark that score devices; they need no service. */
final class Scorings {

    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private final Rehearsal rehearsal;
    private final Path folder;
    private final Figures figures;
    private final int devices;
    private final Duration time;
    private final Clock clock;

    Scorings(Path models, Path folder, Figures figures, int devices, Duration time, Clock clock) {
        this.rehearsal = new Rehearsal(models);
        this.folder = folder;
        this.figures = figures;
        this.devices = devices;
        this.time = time;
        this.clock = clock;
        System.out.printf("scored with %s%n", rehearsal.model());
    }

    /** Whether the part is one of these. */
    static boolean has(char part) {
        return part == 'h' || part == 'i';
    }

    void part(char part) throws IOException, SQLException {
        if (part == 'h') {
            beside();
        } else {
            everything();
        }
    }

    private void beside() throws IOException {
        rehearsal.scoringsASecond(WARM_UP);
        double ours = rehearsal.scoringsASecond(time.dividedBy(2));
        Rehearsal.Trained trained = rehearsal.trained(time.dividedBy(2));
        figures.take("h device scorings on one core", ours, "devices/s", "200,000");
        figures.take("h Tribuo's own predict", trained.aSecond(), "devices/s");
        figures.take("h ratio to Tribuo", ours / trained.aSecond(), "");
        figures.take("h greatest difference of an output", trained.apart() * 1e6, "millionths", "under 1");
    }

    private void everything() throws SQLException, IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(ServiceProcess.databaseUrl(folder.resolve("rescore-" + System.nanoTime())));
        database.setUser("orderly");
        Rehearsal.Rescored took = rehearsal.rescore(database, devices, clock.millis());
        figures.take("i re-score of all devices from the table", took.read() + took.score(), "s", "under 10");
        figures.take("i of that the scoring", took.score(), "s");
        figures.take("i a point of history for each, durable", took.note(), "s");
    }
}
