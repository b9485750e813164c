package org.orderly.simulation;

import java.util.ArrayList;
import java.util.List;

/** Draws a site line by line: remembers the building and floor at hand and joins the floors by lifts and stairs. */
final class Draughtsman {

    private String code;
    private String name;
    private String timeZone;
    private final List<Site.Building> buildings = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Doorway> doorways = new ArrayList<>();
    private final List<Site.Reader> readers = new ArrayList<>();
    private final List<FloorDrawing> drawings = new ArrayList<>();
    private double x;
    private double y;
    private double width;

    void site(String siteCode, String siteName, String zone) {
        code = siteCode;
        name = siteName;
        timeZone = zone;
    }

    void building(String buildingCode, String buildingName, double cornerX, double cornerY, double metresWide) {
        buildings.add(new Site.Building(buildingCode, buildingName, new ArrayList<>()));
        x = cornerX;
        y = cornerY;
        width = metresWide;
    }

    void floor(int level, String floorName, boolean withReaders) {
        Site.Building building = buildings.get(buildings.size() - 1);
        String floorCode = floorCode(building.code(), level);
        building.floors().add(new Site.Floor(floorCode, floorName, level));
        drawings.add(new FloorDrawing(building.code(), floorCode, level, x, y, width, withReaders));
    }

    void north(Blueprint.Row row) {
        at().north(row);
    }

    void core(Blueprint.Row row) {
        at().core(row);
    }

    void south(Blueprint.Row row) {
        at().south(row);
    }

    void link(String from, String to, int level, String linkName) {
        FloorDrawing west = drawing(from, level);
        FloorDrawing east = drawing(to, level);
        Box gap = new Box(west.east(), west.southWall(), east.west(), west.southWall() + FloorDrawing.CORRIDOR);
        String unit = east.floorCode();
        Room link = Room.of(unit + "-LINK", linkName, "corridor", null, unit, gap);
        rooms.add(link);
        doorways.add(new Doorway("opening", west.southCorridor(), link, gap.minX(), gap.centreY()));
        doorways.add(new Doorway("opening", link, east.southCorridor(), gap.maxX(), gap.centreY()));
    }

    Site site() {
        for (int i = 0; i < drawings.size(); i++) {
            FloorDrawing drawing = drawings.get(i);
            rooms.addAll(drawing.rooms());
            doorways.addAll(drawing.doorways());
            readers.addAll(drawing.readers());
            if (i > 0 && drawings.get(i - 1).building().equals(drawing.building())) {
                doorways.addAll(drawing.shaftsDownTo(drawings.get(i - 1)));
            }
        }
        return new Site(
                code,
                name,
                timeZone,
                List.copyOf(buildings),
                List.copyOf(rooms),
                List.copyOf(doorways),
                List.copyOf(readers));
    }

    private FloorDrawing at() {
        return drawings.get(drawings.size() - 1);
    }

    private FloorDrawing drawing(String building, int level) {
        return drawings.stream()
                .filter(drawing -> drawing.building().equals(building) && drawing.level() == level)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No level " + level + " in building " + building + "."));
    }

    private static String floorCode(String building, int level) {
        return level < 0 ? building + "-B" + -level : building + "-" + level;
    }
}
