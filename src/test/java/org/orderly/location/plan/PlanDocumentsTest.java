package org.orderly.location.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans as drawing programs write them. */
class PlanDocumentsTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final String SQUARE = "[[[0,0],[10,0],[10,10],[0,10],[0,0]]]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Polygon','coordinates':[[[0,0],[10,0],[10,10],[0,10],[0,0]]]}",
                "{'type':'MultiPolygon','coordinates':[[[[0,0],[10,0],[10,10],[0,10],[0,0]]]]}",
                "{'type':'GeometryCollection','geometries':"
                        + "[{'type':'Polygon','coordinates':[[[0,0],[10,0],[10,10],[0,10],[0,0]]]}]}",
                "{'type':'GeometryCollection','geometries':"
                        + "[{'type':'MultiPolygon','coordinates':[[[[0,0],[10,0],[10,10],[0,10],[0,0]]]]}]}",
                "{'type':'Polygon','coordinates':[[[0,0,3],[10,0,3],[10,10,3],[0,10,3],[0,0,3]]]}",
                "{'type':'Polygon','coordinates':[[[0,0],[0,10],[10,10],[10,0],[0,0]]]}",
                "{'type':'Polygon','coordinates':[[[0,0],[0,0],[10,0],[10,0.0001],[10,10],[0,10],[0,0],[0,0]]]}"
            })
    void a_polygon_however_it_is_wrapped_wound_or_repeated_is_the_same_outline(String geometry) throws IOException {
        Faults faults = new Faults();
        Draft draft = read(document("0", "[" + zone("A", geometry) + "]"), faults);
        assertThat(faults.all()).isEmpty();
        assertThat(draft.zones().get(0).outline())
                .isEqualTo(Outline.of(new double[][][] {{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}}));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{'type':'MultiPolygon','coordinates':[[[[0,0],[9,0],[9,9],[0,0]]],[[[20,0],[29,0],[29,9],[20,0]]]]}"
                        + " ! MultiPolygon has 2 parts",
                "{'type':'MultiPolygon','coordinates':[]} ! 0 parts",
                "{'type':'GeometryCollection','geometries':[]} ! 0 parts",
                "{'type':'LineString','coordinates':[[0,0],[10,0]]} ! this is a LineString",
                "{'type':'Polygon'} ! Polygon with coordinates",
                "{'type':'Polygon','coordinates':[]} ! outer ring",
                "{'type':'Polygon','coordinates':[[[0,0],[10,0],[10,10],[0,10]]]} ! the last one equal to the first",
                "{'type':'Polygon','coordinates':[[[0,0],[0,0],[0,0],[0,0]]]} ! three corners",
                "{'type':'Polygon','coordinates':[[[0,0],['10',0],[10,10],[0,0]]]} ! [x, y]",
                "{'type':'Polygon','coordinates':[[[0,0],['NaN',0],[10,10],[0,0]]]} ! [x, y]",
                "{'type':'Polygon','coordinates':[[[0,0],[null,0],[10,10],[0,0]]]} ! [x, y]",
                "{'type':'Polygon','coordinates':[[[0,0],[1e400,0],[10,10],[0,0]]]} ! within 100 km",
                "{'type':'Polygon','coordinates':[[[500000,5500000],[500010,5500000],[500010,5500010],[500000,5500000]]]}"
                        + " ! map projection"
            })
    void a_geometry_that_cannot_be_a_zone_is_refused_by_name(String geometry, String why) throws IOException {
        Faults faults = new Faults();
        read(document("0", "[" + zone("A", geometry) + "]"), faults);
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("features[0]");
            assertThat(fault.message()).contains("Zone A", why);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "-0.5", "1.0000001", "1e9", "-101", "301"})
    void a_level_between_two_levels_is_refused_and_never_cut(String level) throws IOException {
        Faults faults = new Faults();
        read(document(level, "[]"), faults);
        assertThat(faults.all()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("floor F", "whole number"));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-2,-2", "3.0,3", "1e1,10"})
    void a_level_that_is_whole_is_taken_however_it_is_written(String level, int meant) throws IOException {
        Faults faults = new Faults();
        Draft draft = read(document(level, "[]"), faults);
        assertThat(faults.all()).isEmpty();
        assertThat(draft.floors().get("F").wholeLevel()).isEqualTo(meant);
    }

    /** Anywhere on the earth, in either order, a room or a whole campus. */
    @Property(tries = 500)
    void degrees_are_recognised_wherever_the_hospital_is(
            @ForAll("places") double[] place, @ForAll("sizes") double size, @ForAll boolean swapped)
            throws IOException {
        StringBuilder zones = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            double x = swapped ? place[1] : place[0];
            double y = swapped ? place[0] : place[1];
            zones.append(i == 0 ? "" : ",").append(zone("Z" + i, rectangle(x + i * size, y, size, size)));
        }
        Faults faults = new Faults();
        read(document("0", "[" + zones + "]"), faults);
        assertThat(faults.all()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("degrees", "metres are wanted"));
    }

    /** A clinic of one room, a hospital with its origin at a corner or in its middle, a campus far from its origin. */
    @Property(tries = 500)
    void metres_are_not_taken_for_degrees(@ForAll("rooms") List<double[]> rooms) throws IOException {
        String zones = rooms.stream()
                .map(room -> zone("Z" + rooms.indexOf(room), rectangle(room[0], room[1], room[2], room[3])))
                .collect(Collectors.joining(","));
        Faults faults = new Faults();
        read(document("0", "[" + zones + "]"), faults);
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void a_zone_in_degrees_among_zones_in_metres_is_named() throws IOException {
        Faults faults = new Faults();
        read(
                document(
                        "0",
                        "[" + zone("A", "{'type':'Polygon','coordinates':" + SQUARE + "}") + ","
                                + zone("B", rectangle(-58.4, -34.6, 0.0001, 0.00005)) + "]"),
                faults);
        assertThat(faults.all()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("Zone B", "degrees"));
    }

    @Test
    void everything_that_is_wrong_with_a_document_is_told_at_once() throws IOException {
        Faults faults = new Faults();
        Draft draft = read(
                document(
                        "0.5",
                        "[" + zone("A", "{'type':'Polygon','coordinates':[[[0,0],[10,10],[10,0],[0,10],[0,0]]]}") + ","
                                + zone("B", "{'type':'Point','coordinates':[1,1]}")
                                + ",{'type':'Feature','geometry':{'type':'Polygon','coordinates':" + SQUARE
                                + "},'properties':{'kind':'reader','code':'R','floor':'F'}},null]"),
                faults);
        new Overlaps(faults, 0.05).check(draft.zones());
        assertThat(faults.all())
                .extracting(Faults.Violation::field)
                .containsExactly("buildings[0].floors", "features[1]", "features[2]", "features[3]", "features[0]");
    }

    private static String rectangle(double x, double y, double width, double height) {
        return String.format(
                Locale.ROOT,
                "{'type':'Polygon','coordinates':[[[%1$.7f,%2$.7f],[%3$.7f,%2$.7f],[%3$.7f,%4$.7f],[%1$.7f,%4$.7f],"
                        + "[%1$.7f,%2$.7f]]]}",
                x,
                y,
                x + width,
                y + height);
    }

    private static String zone(String code, String geometry) {
        return "{'type':'Feature','geometry':" + geometry + ",'properties':{'kind':'zone','code':'" + code
                + "','name':'" + code + "','purpose':'storage','floor':'F'}}";
    }

    private static String document(String level, String features) {
        return ("{'type':'FeatureCollection','crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:OGC:1.3:CRS84'}},"
                        + "'site':{'code':'S','name':'S','timeZone':'Europe/Berlin'},'buildings':[{'code':'B','name':'B',"
                        + "'floors':[{'code':'F','name':'F','level':" + level + "}]}],'features':" + features + "}")
                .replace('\'', '"');
    }

    private static Draft read(String document, Faults faults) throws IOException {
        return new DocumentReading(faults).read(JSON.readValue(document, SiteDocument.class));
    }

    @Provide
    Arbitrary<double[]> places() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-179, 179).ofScale(5),
                        Arbitraries.doubles().between(-75, 75).ofScale(5))
                .as((longitude, latitude) -> new double[] {longitude, latitude});
    }

    @Provide
    Arbitrary<Double> sizes() {
        return Arbitraries.of(0.00003, 0.0001, 0.0007, 0.004, 0.02, 0.1, 0.3);
    }

    @Provide
    Arbitrary<List<double[]>> rooms() {
        Arbitrary<Double> at = Arbitraries.doubles().between(-300, 5_000).ofScale(2);
        Arbitrary<Double> size = Arbitraries.doubles().between(1, 60).ofScale(2);
        return Combinators.combine(at, at, size, size)
                .as((x, y, width, height) -> new double[] {x, y, width, height})
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
