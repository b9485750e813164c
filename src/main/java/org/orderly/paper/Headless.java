package org.orderly.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets Java lay out text on a machine that has no screen and no fonts of its own. Java refuses every font there, those of a
 * program included, unless a list of fonts is named; an empty one is enough.
 */
final class Headless {

    private static final String FONT_LIST = "sun.awt.fontconfig";

    private static final boolean READY = ready();

    private Headless() {}

    static void prepare() {
        if (!READY) {
            throw new IllegalStateException("Text cannot be laid out.");
        }
    }

    private static boolean ready() {
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
        if (System.getProperty(FONT_LIST) == null) {
            try {
                Path list = Files.createTempFile("orderly-fonts", ".properties");
                list.toFile().deleteOnExit();
                Files.writeString(list, "version=1\nsequence.allfonts=default\n");
                System.setProperty(FONT_LIST, list.toString());
            } catch (IOException e) {
                throw new UncheckedIOException("There is no room for temporary files.", e);
            }
        }
        return true;
    }
}
