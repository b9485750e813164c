package org.orderly.location.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class OutlineTest {

    private static final Outline L_SHAPE =
            Outline.of(new double[][][] {{{0, 0}, {10, 0}, {10, 4}, {4, 4}, {4, 10}, {0, 10}, {0, 0}}});

    @Test
    void the_notch_of_an_l_shaped_zone_is_outside() {
        assertThat(L_SHAPE.contains(2, 8)).isTrue();
        assertThat(L_SHAPE.contains(8, 2)).isTrue();
        assertThat(L_SHAPE.contains(8, 8)).isFalse();
        assertThat(L_SHAPE.distanceOutside(8, 8)).isEqualTo(4, within(1e-9));
        assertThat(L_SHAPE.distanceToEdge(2, 2)).isEqualTo(2, within(1e-9));
        assertThat(L_SHAPE.nearest(8, 5)).containsExactly(8, 4);
    }

    @Test
    void a_courtyard_is_a_hole() {
        Outline ring = Outline.of(new double[][][] {
            {{0, 0}, {30, 0}, {30, 30}, {0, 30}, {0, 0}}, {{10, 10}, {20, 10}, {20, 20}, {10, 20}, {10, 10}}
        });
        assertThat(ring.contains(15, 15)).isFalse();
        assertThat(ring.contains(5, 15)).isTrue();
        assertThat(ring.distanceOutside(15, 12)).isEqualTo(2, within(1e-9));
        assertThat(Outline.parse(ring.text())).isEqualTo(ring);
    }

    @Test
    void an_open_ring_is_refused_in_words() {
        assertThatThrownBy(() -> Outline.of(new double[][][] {{{0, 0}, {1, 0}, {1, 1}, {0, 1}}}))
                .hasMessage("a ring needs at least four positions, the last one equal to the first");
        assertThatThrownBy(() -> Outline.of(new double[][][] {{{0, 0}, {Double.NaN, 0}, {1, 1}, {0, 0}}}))
                .hasMessageContaining("x and y must be metres");
    }

    @Property(tries = 300)
    void a_point_is_inside_exactly_when_jts_says_so(
            @ForAll("stars") Outline star,
            @ForAll @DoubleRange(min = -12, max = 12) double x,
            @ForAll @DoubleRange(min = -12, max = 12) double y) {
        Point point = new GeometryFactory().createPoint(new Coordinate(x, y));
        if (star.distanceToEdge(x, y) > 1e-6) {
            assertThat(star.contains(x, y)).isEqualTo(star.polygon().contains(point));
        }
        assertThat(star.distanceOutside(x, y)).isEqualTo(star.polygon().distance(point), within(1e-6));
    }

    @Property(tries = 100)
    void an_outline_survives_its_text_and_its_coordinates(@ForAll("stars") Outline star) {
        assertThat(Outline.parse(star.text())).isEqualTo(star);
        double[][][] coordinates =
                star.coordinates().stream().map(r -> r.toArray(double[][]::new)).toArray(double[][][]::new);
        assertThat(Outline.of(coordinates)).isEqualTo(star);
    }

    /** Star-shaped polygons around the origin, mostly not convex. */
    @Provide
    Arbitrary<Outline> stars() {
        return Arbitraries.doubles()
                .between(1, 10)
                .ofScale(2)
                .array(double[].class)
                .ofMinSize(3)
                .ofMaxSize(24)
                .map(OutlineTest::star);
    }

    static Outline star(double[] radii) {
        double[][] ring = new double[radii.length + 1][];
        for (int i = 0; i < radii.length; i++) {
            double angle = 2 * Math.PI * i / radii.length;
            ring[i] = new double[] {radii[i] * Math.cos(angle), radii[i] * Math.sin(angle)};
        }
        ring[radii.length] = ring[0];
        return Outline.of(new double[][][] {ring});
    }
}
