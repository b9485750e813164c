package org.orderly.simulation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Runs the demo hospital in a thread of its own for as long as the service runs. */
@ApplicationScoped
class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class);
    private static final long AGAIN_MS = 5_000;

    private final SimulationConfig config;
    private final Clock clock;
    private final Score score;
    private final Event<HospitalOpened> opened;
    private Thread thread;

    Demo(SimulationConfig config, Clock clock, Score score, Event<HospitalOpened> opened) {
        this.opened = opened;
        this.config = config;
        this.clock = clock;
        this.score = score;
    }

    synchronized void start(@ObservesAsync HttpServerStart door) {
        if (config.enabled() && thread == null) {
            URI url = URI.create(
                    "http://" + door.options().getHost() + ":" + door.options().getPort());
            thread = new Thread(() -> run(url), "demo-hospital");
            thread.setDaemon(true);
            thread.start();
        }
    }

    synchronized void stop(@Observes ShutdownEvent end) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run(URI url) {
        try {
            while (true) {
                try {
                    Doors doors = new Doors(url);
                    while (!doors.ready()) {
                        Thread.sleep(200);
                    }
                    Notebook notebook = Notebook.open(config.folder());
                    new Shift(doors, config, clock, score, notebook, opened::fire).work();
                } catch (IOException | IllegalStateException e) {
                    LOG.warnf("The demo hospital starts again in %d s: %s", AGAIN_MS / 1000, e.getMessage());
                    Thread.sleep(AGAIN_MS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The demo hospital stops with the service.");
        }
    }
}
