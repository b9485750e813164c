package org.orderly.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The sites the simulation knows. */
public final class Sites {

    private Sites() {}

    /** The demo hospital: two buildings, eight floors. */
    public static Site glenlake() {
        return Blueprint.read(resource("glenlake.txt"));
    }

    /**
     * A campus for measuring: the same ring-shaped ward floor again and again, all buildings of a row linked at the
     * ground.
     *
     * @param buildings how many buildings of eight floors with 26 zones each
     */
    public static Site campus(int buildings) {
        StringBuilder text = new StringBuilder("site CAMPUS | Campus for measuring | UTC\n");
        for (int b = 0; b < buildings; b++) {
            text.append("building B%02d | Building %d | %d 0 | 60%n".formatted(b, b, b * 72));
            for (int level = 0; level < 8; level++) {
                text.append("""
                        floor %1$d | Level %1$d
                        north North | Medicine | 6: patient-room 1-7 Room | 5: storage Store
                        core Core | - | 5: clean-utility Clean utility | 8: nurse-station Desk | 5: soiled-utility Soiled | 6: office Office
                        south South | Surgery | 6: patient-room 11-17 Room | 5: workshop Workshop
                        """.formatted(level));
            }
        }
        for (int b = 1; b < buildings; b++) {
            text.append("link B%02d B%02d 0 | Link %d%n".formatted(b - 1, b, b));
        }
        return Blueprint.read(text.toString());
    }

    static String resource(String name) {
        try (InputStream in = Sites.class.getResourceAsStream("/simulation/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The file simulation/" + name + " is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
