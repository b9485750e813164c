package org.orderly.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SitesTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Test
    void the_demo_hospital_has_two_buildings_and_some_150_zones() {
        Site site = Sites.glenlake();
        assertThat(site.buildings()).hasSize(2);
        assertThat(site.floorCodes()).hasSize(8);
        assertThat(site.rooms()).hasSizeBetween(140, 200);
        assertThat(site.rooms()).extracting(Room::code).doesNotHaveDuplicates();
        assertThat(site.rooms())
                .extracting(Room::purpose)
                .contains("lift", "stairs", "exit", "workshop", "imaging", "emergency", "operating-room");
    }

    @Test
    void the_campus_has_two_thousand_zones() {
        assertThat(Sites.campus(10).rooms()).hasSizeBetween(1900, 2300);
    }

    @Test
    void zones_are_valid_and_do_not_overlap() {
        List<Room> rooms = Stream.concat(Sites.glenlake().rooms().stream(), Sites.campus(2).rooms().stream())
                .toList();
        for (Room room : rooms) {
            assertThat(polygon(room).isValid()).as(room.code()).isTrue();
            for (Room other : rooms) {
                if (room.floor().equals(other.floor()) && room.code().compareTo(other.code()) < 0) {
                    assertThat(polygon(room).intersection(polygon(other)).getArea())
                            .as("%s and %s", room.code(), other.code())
                            .isLessThan(1e-6);
                }
            }
        }
    }

    @Test
    void doors_stand_in_the_wall_of_both_zones_and_lifts_stand_above_each_other() {
        for (Doorway doorway : Sites.glenlake().doorways()) {
            Geometry at = GEOMETRY.createPoint(new Coordinate(doorway.x(), doorway.y()));
            assertThat(polygon(doorway.a()).distance(at)).isLessThan(0.02);
            assertThat(polygon(doorway.b()).distance(at)).isLessThan(0.02);
            assertThat(doorway.a().floor().equals(doorway.b().floor()))
                    .isEqualTo(!doorway.climbs() && sameBuilding(doorway));
        }
    }

    @Test
    void every_zone_can_be_reached_from_every_other() {
        Site site = Sites.glenlake();
        Routes routes = new Routes(site);
        Room start = site.rooms().get(0);
        for (Room room : site.rooms()) {
            assertThat(routes.between(start, start.centre(), room, room.centre()))
                    .as(room.code())
                    .isNotEmpty();
        }
    }

    @Test
    void there_are_800_devices_of_the_twelve_classes_each_with_its_own_tag() {
        List<Device> devices = Catalogue.demo(1);
        assertThat(devices).hasSize(800);
        assertThat(devices.stream().map(Device::classCode).distinct()).hasSize(12);
        assertThat(devices).extracting(Device::tag).doesNotHaveDuplicates();
        assertThat(devices).extracting(Device::serialNumber).doesNotHaveDuplicates();
        assertThat(devices).extracting(Device::controlNumber).doesNotHaveDuplicates();
        assertThat(devices).isEqualTo(Catalogue.demo(1));
    }

    @Test
    void the_file_to_import_has_a_row_for_every_device() {
        List<Device> devices = Catalogue.demo(1);
        assertThat(AssetFile.of(devices).lines()).hasSize(1 + devices.size());
    }

    @Test
    void the_plan_document_names_every_zone_door_and_reader() {
        Site site = Sites.glenlake();
        assertThat(PlanDocument.of(site).get("features"))
                .hasSize(site.rooms().size()
                        + site.doorways().size()
                        + site.readers().size());
    }

    private static boolean sameBuilding(Doorway doorway) {
        return doorway.a().floor().charAt(0) == doorway.b().floor().charAt(0);
    }

    private static Geometry polygon(Room room) {
        Coordinate[] ring = new Coordinate[room.outline().size() + 1];
        for (int i = 0; i < ring.length; i++) {
            double[] corner = room.outline().get(i % room.outline().size());
            ring[i] = new Coordinate(corner[0], corner[1]);
        }
        return GEOMETRY.createPolygon(ring);
    }
}
