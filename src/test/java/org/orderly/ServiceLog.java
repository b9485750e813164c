package org.orderly;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** When a test fails, says what the service in front of it warned of, before the folder with its log is gone. */
public final class ServiceLog implements AfterEachCallback {

    private static final int LAST_LINES = 200;
    private static final Pattern BEGINNING = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+ (\\w+) ");
    private static final List<String> LOUD = List.of("WARN", "ERROR", "FATAL");

    private final Supplier<Path> file;

    /** @param file where the log is, asked once a test has failed */
    public ServiceLog(Supplier<Path> file) {
        this.file = file;
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        if (test.getExecutionException().isPresent() && Files.isReadable(file.get())) {
            System.out.println(
                    "The log of the service until " + test.getDisplayName() + " failed, warnings and errors:");
            warnings(new String(Files.readAllBytes(file.get()), UTF_8)).forEach(System.out::println);
        }
    }

    /** The last lines of level WARN and above, with the stack traces below them, and what java itself said. */
    private static List<String> warnings(String log) {
        List<String> warnings = new ArrayList<>();
        boolean loud = true;
        for (String line : log.lines().toList()) {
            Matcher beginning = BEGINNING.matcher(line);
            if (beginning.lookingAt()) {
                loud = LOUD.contains(beginning.group(1));
            }
            if (loud) {
                warnings.add(line);
            }
        }
        return warnings.subList(Math.max(0, warnings.size() - LAST_LINES), warnings.size());
    }
}
