package org.orderly;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.orderly.security.Logins.as;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.assets.Roster;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.security.Roles;

/**
 * The hospital of every test: one building, two floors of 30 m by 18 m, put in through the public doors by {@link
 * #open}, as often as you like.
 *
 * <pre>
 *  floor T-1 (level 1)                                floor T-0 (level 0)
 *  18 +--------+--------+--------+------+             18 +--------+--------+--------+------+
 *     | T1-101 | T1-102 | T1-CU  |T1-SU |                | T0-WS  | T0-ER  | T0-IMG |T0-EX |
 *     | patient| patient| clean  |soiled|                |workshop|emergenc| imaging| exit |
 *  10 +--  ----+--  ----+--  ----+-- ---+             10 +--  ----+--  ----+--  ----+-- ---+
 *     | T1-COR   corridor               |                | T0-COR   corridor               |
 *   6 +---   ---+--------------+--   ---+              6 +---   ---+--------------+--   ---+
 *     | T1-LIFT |              | T1-ST  |                | T0-LIFT |              | T0-ST  |
 *   0 +---------+              +--------+              0 +---------+              +--------+
 *     0         4   8      16  20   24  30
 * </pre>
 *
 * Readers: R-COR-W (T-1, 2, 8), R-COR-E (T-1, 28, 8), R-CU (T-1, 20, 14), R-WS (T-0, 4, 14).
 */
public final class TinyHospital {

    public static final String SITE = "TINY";
    public static final String GROUND = "T-0";
    public static final String WARD = "T-1";

    public static final Room PATIENT_101 = new Room("T1-101", "Room 101", "patient-room", WARD, 0, 10, 8, 18);
    public static final Room PATIENT_102 = new Room("T1-102", "Room 102", "patient-room", WARD, 8, 10, 16, 18);
    public static final Room CLEAN_UTILITY = new Room("T1-CU", "Clean utility", "clean-utility", WARD, 16, 10, 24, 18);
    public static final Room SOILED_UTILITY =
            new Room("T1-SU", "Soiled utility", "soiled-utility", WARD, 24, 10, 30, 18);
    public static final Room WARD_CORRIDOR = new Room("T1-COR", "Ward corridor", "corridor", WARD, 0, 6, 30, 10);
    public static final Room WARD_LIFT = new Room("T1-LIFT", "Lift 1", "lift", WARD, 0, 0, 4, 6);
    public static final Room WARD_STORAGE = new Room("T1-ST", "Ward storage", "storage", WARD, 20, 0, 30, 6);
    public static final Room WORKSHOP = new Room("T0-WS", "Workshop", "workshop", GROUND, 0, 10, 8, 18);
    public static final Room EMERGENCY = new Room("T0-ER", "Emergency bay", "emergency", GROUND, 8, 10, 16, 18);
    public static final Room IMAGING = new Room("T0-IMG", "Imaging", "imaging", GROUND, 16, 10, 24, 18);
    public static final Room EXIT = new Room("T0-EX", "Main exit", "exit", GROUND, 24, 10, 30, 18);
    public static final Room GROUND_CORRIDOR = new Room("T0-COR", "Ground corridor", "corridor", GROUND, 0, 6, 30, 10);
    public static final Room GROUND_LIFT = new Room("T0-LIFT", "Lift 0", "lift", GROUND, 0, 0, 4, 6);
    public static final Room GROUND_STORAGE = new Room("T0-ST", "Central storage", "storage", GROUND, 20, 0, 30, 6);

    public static final List<Room> ROOMS = List.of(
            PATIENT_101,
            PATIENT_102,
            CLEAN_UTILITY,
            SOILED_UTILITY,
            WARD_CORRIDOR,
            WARD_LIFT,
            WARD_STORAGE,
            WORKSHOP,
            EMERGENCY,
            IMAGING,
            EXIT,
            GROUND_CORRIDOR,
            GROUND_LIFT,
            GROUND_STORAGE);

    public static final List<Unit> UNITS = List.of(
            new Unit("P-0001", "Infusion pump 1", "infusion-pump", "Acme", "Flow 2", "Ward 1", "medium", "tag-p1"),
            new Unit("P-0002", "Infusion pump 2", "infusion-pump", "Acme", "Flow 2", "Ward 1", "medium", "tag-p2"),
            new Unit("P-0003", "Infusion pump 3", "infusion-pump", "Acme", "Flow 3", "ICU", "medium", "tag-p3"),
            new Unit("V-0001", "Ventilator 1", "ventilator", "Brise", "Air 500", "ICU", "life-support", "tag-v1"),
            new Unit("B-0001", "Bed 1", "bed", "Ruhe", "R9", "Ward 1", "low", "tag-b1"));

    /** A rectangular room, in metres. */
    public record Room(
            String code, String name, String purpose, String floor, double x0, double y0, double x1, double y1) {

        public double middleX() {
            return (x0 + x1) / 2;
        }

        public double middleY() {
            return (y0 + y1) / 2;
        }

        /** The id it has in the running service; {@link TinyHospital#open} first. */
        public long id() {
            return zone().id();
        }

        public PlanZone zone() {
            return plan().zone(code);
        }

        private Map<String, Object> feature() {
            return TinyHospital.feature(
                    Map.of(
                            "type",
                            "Polygon",
                            "coordinates",
                            List.of(List.of(at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1), at(x0, y0)))),
                    Map.of("kind", "zone", "code", code, "name", name, "purpose", purpose, "floor", floor));
        }
    }

    /** A device and the tag bound to it. */
    public record Unit(
            String controlNumber,
            String name,
            String classCode,
            String maker,
            String model,
            String department,
            String criticality,
            String tag) {

        /** The id it has in the running service; {@link TinyHospital#open} first. */
        public long id() {
            return assetId(this);
        }

        private String csv() {
            return String.join(
                    ",",
                    controlNumber,
                    name,
                    classCode,
                    maker,
                    model,
                    "SN-" + controlNumber,
                    department,
                    criticality,
                    "in-service",
                    tag);
        }
    }

    private static final String CSV_HEADER =
            "control_number,name,class,maker,model,serial_number,department,criticality,status,tags";

    private TinyHospital() {}

    /** Draws the places, registers the units and binds their tags. */
    public static void open() {
        furnish(as(Roles.ADMIN));
    }

    /** The same as that administrator, in whichever service the request goes to. */
    public static void furnish(RequestSpecification admin) {
        given(admin)
                .contentType(ContentType.JSON)
                .body(drawing())
                .put("/api/places/plan")
                .then()
                .statusCode(200);
        String units = UNITS.stream().map(Unit::csv).collect(Collectors.joining("\n"));
        given(admin)
                .contentType("text/csv")
                .body(CSV_HEADER + "\n" + units)
                .post("/api/assets/import")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0));
    }

    /** The id of the asset with that control number or tag, in whichever service the administrator's requests go to. */
    public static long idOf(RequestSpecification admin, String number) {
        return given(admin)
                .queryParam("q", number)
                .get("/api/assets")
                .jsonPath()
                .getLong("items[0].id");
    }

    /** The running service's asset with that tag. */
    public static long assetId(Unit unit) {
        return Arc.container().instance(Roster.class).get().tag(unit.tag()).assetId();
    }

    /** The plan in use. */
    public static Plan plan() {
        return Arc.container().instance(Plans.class).get().now();
    }

    /** The whole site as its GeoJSON document. */
    public static Map<String, Object> drawing() {
        List<Object> features = new ArrayList<>();
        ROOMS.forEach(room -> features.add(room.feature()));
        features.add(passage("door", "T1-101", "T1-COR", 4, 10));
        features.add(passage("door", "T1-102", "T1-COR", 12, 10));
        features.add(passage("door", "T1-CU", "T1-COR", 20, 10));
        features.add(passage("door", "T1-SU", "T1-COR", 27, 10));
        features.add(passage("door", "T1-LIFT", "T1-COR", 2, 6));
        features.add(passage("door", "T1-ST", "T1-COR", 25, 6));
        features.add(passage("door", "T0-WS", "T0-COR", 4, 10));
        features.add(passage("door", "T0-ER", "T0-COR", 12, 10));
        features.add(passage("door", "T0-IMG", "T0-COR", 20, 10));
        features.add(passage("opening", "T0-EX", "T0-COR", 27, 10));
        features.add(passage("door", "T0-LIFT", "T0-COR", 2, 6));
        features.add(passage("door", "T0-ST", "T0-COR", 25, 6));
        features.add(passage("lift", "T0-LIFT", "T1-LIFT", 2, 3));
        features.add(reader("R-COR-W", WARD, 2, 8));
        features.add(reader("R-COR-E", WARD, 28, 8));
        features.add(reader("R-CU", WARD, 20, 14));
        features.add(reader("R-WS", GROUND, 4, 14));
        return Map.of(
                "type",
                "FeatureCollection",
                "site",
                Map.of("code", SITE, "name", "Tiny Hospital", "timeZone", "Europe/Berlin"),
                "buildings",
                List.of(Map.of(
                        "code", "T",
                        "name", "Tower",
                        "floors",
                                List.of(
                                        Map.of("code", GROUND, "name", "Ground floor", "level", 0),
                                        Map.of("code", WARD, "name", "Ward 1", "level", 1)))),
                "features",
                features);
    }

    private static List<Double> at(double x, double y) {
        return List.of(x, y);
    }

    private static Map<String, Object> passage(String kind, String a, String b, double x, double y) {
        return feature(point(x, y), Map.of("kind", kind, "between", List.of(a, b)));
    }

    private static Map<String, Object> reader(String code, String floor, double x, double y) {
        return feature(point(x, y), Map.of("kind", "reader", "code", code, "floor", floor));
    }

    private static Map<String, Object> point(double x, double y) {
        return Map.of("type", "Point", "coordinates", at(x, y));
    }

    private static Map<String, Object> feature(Map<String, Object> geometry, Map<String, Object> properties) {
        return Map.of("type", "Feature", "geometry", geometry, "properties", properties);
    }
}
