package org.orderly.simulation.ageing;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.orderly.simulation.HospitalOpened;
import org.orderly.simulation.SimulationConfig;

/** Lets the demo hospital's devices live in a thread of their own, from when it has opened until the service stops. */
@ApplicationScoped
class DevicesAtWork {

    private static final Logger LOG = Logger.getLogger(DevicesAtWork.class);
    private static final long AGAIN_MS = 5_000;

    private final SimulationConfig config;
    private final Clock clock;
    private final Foresight foresight;
    private volatile HospitalOpened hospital;
    private Thread thread;

    DevicesAtWork(SimulationConfig config, Clock clock, Foresight foresight) {
        this.config = config;
        this.clock = clock;
        this.foresight = foresight;
    }

    synchronized void start(@Observes HospitalOpened opened) {
        hospital = opened;
        if (thread == null) {
            thread = new Thread(this::run, "demo-devices");
            thread.setDaemon(true);
            thread.start();
        }
    }

    synchronized void stop(@Observes ShutdownEvent end) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                try {
                    new Rounds(hospital, config, clock, foresight).work();
                } catch (IOException | IllegalStateException e) {
                    LOG.warnf("The demo's devices go on in %d s: %s", AGAIN_MS / 1000, e.getMessage());
                    Thread.sleep(AGAIN_MS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The demo's devices stop with the service.");
        }
    }
}
