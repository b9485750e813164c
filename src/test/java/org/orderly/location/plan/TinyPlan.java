package org.orderly.location.plan;

import java.util.ArrayList;
import java.util.List;
import org.orderly.TinyHospital;
import org.orderly.TinyHospital.Room;

/** {@link TinyHospital} as a plan, without a database: ids count from 1 in the order of its rooms. */
public final class TinyPlan {

    public static final long GROUND = 1;
    public static final long WARD = 2;
    public static final double SNAP_METRES = 2;

    private TinyPlan() {}

    public static Plan drawn() {
        List<PlanFloor> floors = List.of(floor(GROUND, TinyHospital.GROUND, 0), floor(WARD, TinyHospital.WARD, 1));
        PlanSite site = new PlanSite(
                1,
                TinyHospital.SITE,
                "Tiny Hospital",
                "Europe/Berlin",
                List.of(new PlanSite.Building("T", "Tower", floors)));
        List<PlanZone> zones = new ArrayList<>();
        for (Room room : TinyHospital.ROOMS) {
            zones.add(zone(id(room), room));
        }
        List<PlanReader> readers = List.of(
                new PlanReader(1, "R-COR-W", WARD, TinyHospital.WARD, 2, 8),
                new PlanReader(2, "R-COR-E", WARD, TinyHospital.WARD, 28, 8),
                new PlanReader(3, "R-CU", WARD, TinyHospital.WARD, 20, 14),
                new PlanReader(4, "R-WS", GROUND, TinyHospital.GROUND, 4, 14));
        return new Plan(List.of(site), zones, List.of(), List.of(), readers, SNAP_METRES);
    }

    /** The id a room has on the plan. */
    public static long id(Room room) {
        return TinyHospital.ROOMS.indexOf(room) + 1L;
    }

    private static PlanFloor floor(long id, String code, int level) {
        return new PlanFloor(id, code, code, level, "T", "Tower", TinyHospital.SITE, 0, 0, 30, 18);
    }

    private static PlanZone zone(long id, Room room) {
        double[][] ring = {
            {room.x0(), room.y0()},
            {room.x1(), room.y0()},
            {room.x1(), room.y1()},
            {room.x0(), room.y1()},
            {room.x0(), room.y0()}
        };
        return new PlanZone(
                id,
                room.code(),
                room.name(),
                Purpose.find(room.purpose()).orElseThrow(),
                null,
                room.floor().equals(TinyHospital.GROUND) ? GROUND : WARD,
                room.floor(),
                "T",
                Outline.of(new double[][][] {ring}),
                0);
    }
}
