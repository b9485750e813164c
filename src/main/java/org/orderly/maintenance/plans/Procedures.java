package org.orderly.maintenance.plans;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.identity.Key;
import org.orderly.maintenance.JsonText;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;

/** The shelf of procedures. What the product brings is put there once; from then on it belongs to the hospital. */
@ApplicationScoped
class Procedures {

    private static final Logger LOG = Logger.getLogger(Procedures.class);
    private static final String SHIPPED = "/maintenance/procedures.json";
    private static final String SUBJECT = "procedure";

    private final Clock clock;
    private final Caller caller;
    private final AuditTrail trail;

    Procedures(Clock clock, Caller caller, AuditTrail trail) {
        this.clock = clock;
        this.caller = caller;
        this.trail = trail;
    }

    void start(@Observes StartupEvent start) {
        int added = QuarkusTransaction.requiringNew().call(this::addShipped);
        if (added > 0) {
            LOG.infof("procedures added from the product count=%d", added);
        }
    }

    private int addShipped() {
        Set<String> known = new HashSet<>();
        Procedure.<Procedure>listAll().forEach(procedure -> known.add(procedure.code));
        List<ProcedureText> missing =
                shipped().stream().filter(text -> !known.contains(text.code())).toList();
        missing.forEach(this::write);
        return missing.size();
    }

    static List<ProcedureText> shipped() {
        try (InputStream file = Procedures.class.getResourceAsStream(SHIPPED)) {
            return JsonText.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException("The procedures of the product could not be read.", e);
        }
    }

    /** @throws Problem 400; 409 if there is one of that code */
    @Transactional
    Procedure write(ProcedureText text) {
        text.check();
        if (Procedure.<Procedure>listAll().stream().anyMatch(one -> Key.same(one.code, text.code()))) {
            throw Problems.conflict("There is a procedure " + text.code() + " already.");
        }
        Procedure procedure = new Procedure();
        procedure.code = text.code();
        procedure.newest = 1;
        procedure.persistAndFlush();
        edition(procedure, text);
        trail.record(SUBJECT, procedure.id, "created", Map.of("code", new Change(null, text.code())));
        return procedure;
    }

    /**
     * Writes the next version; who has an older one open keeps reading that.
     *
     * @throws Problem 400, 404, 412, 428
     */
    @Transactional
    Procedure rewrite(long id, String ifMatch, ProcedureText text) {
        Procedure procedure = Procedure.existing(id);
        Versions.check(ifMatch, procedure.newest);
        text.check();
        if (!procedure.code.equals(text.code())) {
            throw Problems.badRequest("code: a procedure keeps its code, " + procedure.code + ".");
        }
        procedure.newest++;
        edition(procedure, text);
        trail.record(SUBJECT, id, "rewritten", Map.of("version", new Change(procedure.newest - 1, procedure.newest)));
        return procedure;
    }

    private void edition(Procedure procedure, ProcedureText text) {
        Edition edition = new Edition();
        edition.procedureId = procedure.id;
        edition.number = procedure.newest;
        edition.title = text.title().strip();
        edition.kind = text.kind();
        edition.minutes = text.minutes();
        edition.skill = text.skill();
        edition.lines = text.lines();
        edition.writtenAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        edition.writtenBy = caller.name();
        edition.why = text.why();
        edition.persistAndFlush();
    }
}
