package org.orderly.fleet;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.orderly.security.Logins.as;
import static org.orderly.security.Logins.gateway;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.orderly.TinyHospital;
import org.orderly.TinyHospital.Room;
import org.orderly.assets.Roster;
import org.orderly.location.Place;
import org.orderly.location.TaggedDevice;
import org.orderly.location.Whereabouts;
import org.orderly.security.Roles;

/** A unit in {@link TinyHospital} that no other test knows, with a tag of the same name as its control number. */
public record OwnUnit(TaggedDevice tagged) {

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** A unit of that class that belongs to the department. */
    public static OwnUnit of(String classCode, String department) {
        TinyHospital.open();
        String tag = "fleet-" + NEXT.incrementAndGet();
        String csv = """
                control_number,name,class,maker,model,serial_number,department,criticality,status,tags
                %1$s,Unit %1$s,%2$s,Test,%2$s 1,S-%1$s,%3$s,medium,in-service,%1$s
                """.formatted(tag, classCode, department);
        as(Roles.ADMIN)
                .contentType("text/csv")
                .body(csv)
                .post("/api/assets/import")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0));
        return new OwnUnit(new TaggedDevice(tag));
    }

    public long id() {
        return tagged.assetId();
    }

    /** Is seen in that room now, and as long as it takes until the service believes it. */
    public OwnUnit in(Room room) {
        tagged.seen(room, Instant.now());
        Awaitility.await().pollInterval(Duration.ofMillis(200)).until(() -> {
            Place place = Arc.container().instance(Whereabouts.class).get().of(id());
            if (place != null && place.zoneId() == room.id()) {
                return true;
            }
            TaggedDevice.deliver(tagged.fix(room, Instant.now()));
            return false;
        });
        return this;
    }

    /** Was seen in that room at that time. */
    public void seen(Room room, Instant at) {
        tagged.seen(room, at);
    }

    /** Says at that time that it is {@code in-use}, {@code idle} or {@code off}. */
    public void says(String event, Instant at) {
        given(gateway())
                .contentType(ContentType.JSON)
                .body("{\"device\":\"%s\",\"event\":\"%s\",\"at\":\"%s\"}".formatted(tagged.tag(), event, at))
                .post("/api/readings")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    public String status() {
        return Arc.container()
                .instance(Roster.class)
                .get()
                .card(id())
                .orElseThrow()
                .status()
                .code();
    }

    /** A request of somebody with that role, with a body of JSON. */
    public static RequestSpecification by(String role) {
        return as(role).contentType(ContentType.JSON);
    }
}
