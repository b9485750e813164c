package org.orderly.simulation;

import java.util.List;

/**
 * One zone as it was built.
 *
 * @param department the department it belongs to, or null
 * @param parts the boxes that together are the room: one, or two that overlap in the elbow of an L
 * @param outline the corners, counter-clockwise, each {x, y} in metres, not closed
 */
public record Room(
        String code,
        String name,
        String purpose,
        String department,
        String floor,
        List<Box> parts,
        List<double[]> outline) {

    static Room of(String code, String name, String purpose, String department, String floor, Box box) {
        List<double[]> corners = List.of(
                new double[] {box.minX(), box.minY()},
                new double[] {box.maxX(), box.minY()},
                new double[] {box.maxX(), box.maxY()},
                new double[] {box.minX(), box.maxY()});
        return new Room(code, name, purpose, department, floor, List.of(box), corners);
    }

    boolean contains(Spot spot) {
        return spot.floor().equals(floor) && parts.stream().anyMatch(part -> part.contains(spot.x(), spot.y()));
    }

    /** The middle of the room's first part. */
    public Spot centre() {
        return new Spot(floor, parts.get(0).centreX(), parts.get(0).centreY());
    }
}
