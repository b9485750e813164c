package org.orderly.simulation;

/**
 * What joins two rooms: a door or opening in their shared wall, or a lift or stairs between a floor and the next.
 *
 * @param kind door, opening, lift or stairs
 * @param a the first room, of a lift or stairs the lower one
 */
public record Doorway(String kind, Room a, Room b, double x, double y) {

    boolean climbs() {
        return kind.equals("lift") || kind.equals("stairs");
    }
}
