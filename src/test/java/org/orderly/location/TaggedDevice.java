package org.orderly.location;

import static org.hamcrest.Matchers.equalTo;
import static org.orderly.security.Logins.as;
import static org.orderly.security.Logins.gateway;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.orderly.TinyHospital;
import org.orderly.TinyHospital.Room;
import org.orderly.assets.Roster;
import org.orderly.security.Roles;

/** A device in {@link TinyHospital} that no other test knows, of a class and model of its own, with a tag. */
public record TaggedDevice(String tag) {

    private static final AtomicInteger DEVICES = new AtomicInteger();

    public static TaggedDevice registered() {
        TinyHospital.open();
        String tag = "device-" + DEVICES.incrementAndGet();
        String csv = """
                control_number,name,class,maker,model,serial_number,department,criticality,status,tags
                %1$s,Device,vital-signs-wearable,Test,Patch 1,S-%1$s,Ward 1,medium,in-service,%1$s
                """.formatted(tag);
        as(Roles.ADMIN)
                .contentType("text/csv")
                .body(csv)
                .post("/api/assets/import")
                .then()
                .statusCode(200);
        return new TaggedDevice(tag);
    }

    public long assetId() {
        return Arc.container().instance(Roster.class).get().tag(tag).assetId();
    }

    /** The JSON of a fix in the middle of the room. */
    public String fix(Room room, Instant at) {
        return "{\"tag\":\"%s\",\"at\":\"%s\",\"x\":%s,\"y\":%s,\"floor\":\"%s\"}"
                .formatted(tag, at, room.middleX(), room.middleY(), room.floor());
    }

    /** Is seen in the middle of the room. */
    public void seen(Room room, Instant at) {
        deliver(fix(room, at)).body("accepted", equalTo(1));
    }

    public static ValidatableResponse deliver(String json) {
        return gateway()
                .contentType(ContentType.JSON)
                .body(json)
                .post("/api/pings")
                .then()
                .statusCode(200);
    }
}
