package org.orderly.prediction.serving.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.orderly.prediction.serving.ServingConfig;
import org.orderly.telemetry.SignalCatalogue;

/**
 * The models in the folder. One of them is the champion: the one with that role, else the newest that may serve and has
 * no other role. A bundle that cannot be used is refused and named; the others serve on, and without any the service
 * knows no risks and works otherwise. A bundle that served and then broke on disk serves on as it was, also when the
 * whole folder is gone.
 */
@ApplicationScoped
public class Shelf {

    private static final Logger LOG = Logger.getLogger(Shelf.class);

    /**
     * What lies in one folder.
     *
     * @param bundle null when it cannot serve
     * @param problem null when all is well
     */
    public record Entry(ModelName name, Bundle bundle, String problem, Role role) {}

    private record Found(String stamp, Bundle bundle, String problem) {}

    private record Serving(Bundle champion, Bundle challenger) {}

    private final Path folder;
    private final ModelRoles roles;
    private final Consumer<ShelfChanged> changed;
    private final BundleReading reading = new BundleReading(SignalCatalogue.load());
    private final Map<ModelName, Found> found = new TreeMap<>(ModelName.BY_AGE);
    private volatile Serving serving = new Serving(null, null);
    private volatile List<Entry> entries = List.of();

    @Inject
    Shelf(ServingConfig config, ModelRoles roles, Event<ShelfChanged> changed) {
        this(config.models(), roles, changed::fire);
    }

    /** A shelf of its own, outside the service. */
    Shelf(Path folder, ModelRoles roles, Consumer<ShelfChanged> changed) {
        this.folder = folder;
        this.roles = roles;
        this.changed = changed;
    }

    /** A shelf outside the service, where nobody gives roles; looked at once. */
    public static Shelf at(Path folder) {
        Shelf shelf = new Shelf(folder, new NoRoles(), news -> {});
        shelf.rescan();
        return shelf;
    }

    /** The bundle whose risks people see. */
    public Optional<Bundle> champion() {
        return Optional.ofNullable(serving.champion());
    }

    /** The bundle that is tried silently. */
    public Optional<Bundle> challenger() {
        return Optional.ofNullable(serving.challenger());
    }

    /** Everything in the folder, by name and age. */
    public List<Entry> entries() {
        return entries;
    }

    /** Looks into the folder: reads what is new or changed, and lets the right one serve. */
    public synchronized void rescan() {
        Map<ModelName, Path> folders = folders();
        if (folders.isEmpty()) {
            found.keySet().removeIf(name -> !serves(name));
            found.replaceAll(
                    (name, old) -> new Found("", old.bundle(), "Its folder is gone; it serves until the next start."));
        } else {
            found.keySet().retainAll(folders.keySet());
        }
        folders.forEach((name, path) -> {
            String stamp = stamp(path);
            Found known = found.get(name);
            if (known == null || !known.stamp().equals(stamp)) {
                found.put(name, read(name, path, stamp, known));
            }
        });
        assign();
    }

    /**
     * Gives a bundle a role; whoever had it before is idle from now on.
     *
     * @throws IllegalArgumentException naming why it cannot have it
     */
    public synchronized void put(ModelName name, Role role) {
        Found bundle = found.get(name);
        if (bundle == null) {
            throw new IllegalArgumentException("There is no model " + name + " in the folder.");
        }
        if (bundle.bundle() == null && role != Role.IDLE) {
            throw new IllegalArgumentException("The model " + name + " cannot serve: " + bundle.problem());
        }
        roles.all().forEach((other, had) -> {
            if (had == role && role != Role.IDLE && !other.equals(name)) {
                roles.put(other, Role.IDLE);
            }
        });
        Bundle before = serving.champion();
        if (role == Role.CHAMPION && before != null && !before.name().equals(name)) {
            roles.put(before.name(), Role.IDLE);
        }
        roles.put(name, role);
        assign();
    }

    private boolean serves(ModelName name) {
        return Stream.of(serving.champion(), serving.challenger())
                .filter(Objects::nonNull)
                .anyMatch(bundle -> bundle.name().equals(name));
    }

    private Found read(ModelName name, Path path, String stamp, Found known) {
        try {
            Bundle bundle = reading.read(name, path);
            LOG.infof("model read model=%s classes=%d", name, bundle.classes().size());
            return new Found(stamp, bundle, null);
        } catch (Unfit e) {
            LOG.warnf("model refused model=%s reason=\"%s\"", name, e.getMessage());
            return new Found(
                    stamp,
                    known != null && serves(name) ? known.bundle() : null,
                    known != null && known.bundle() != null && serves(name)
                            ? "Its files changed and cannot be used; it serves on as it was. " + e.getMessage()
                            : e.getMessage());
        }
    }

    private void assign() {
        Map<ModelName, Role> given = new HashMap<>(roles.all());
        Bundle champion = fit(given, Role.CHAMPION).orElseGet(() -> newest(given));
        Bundle challenger = fit(given, Role.CHALLENGER).orElse(null);
        Serving before = serving;
        serving = new Serving(champion, challenger);
        entries = found.entrySet().stream()
                .map(entry -> new Entry(
                        entry.getKey(),
                        entry.getValue().bundle(),
                        entry.getValue().problem(),
                        role(entry.getValue().bundle(), champion, challenger)))
                .toList();
        if (!before.equals(serving)) {
            LOG.infof(
                    "models serve champion=%s challenger=%s",
                    champion == null ? "none" : champion.name(), challenger == null ? "none" : challenger.name());
            changed.accept(new ShelfChanged());
        }
    }

    private static Role role(Bundle bundle, Bundle champion, Bundle challenger) {
        if (bundle == null) {
            return Role.REFUSED;
        }
        return bundle.equals(champion) ? Role.CHAMPION : bundle.equals(challenger) ? Role.CHALLENGER : Role.IDLE;
    }

    private Optional<Bundle> fit(Map<ModelName, Role> given, Role role) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().bundle() != null && given.get(entry.getKey()) == role)
                .map(entry -> entry.getValue().bundle())
                .findFirst();
    }

    private Bundle newest(Map<ModelName, Role> given) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().bundle() != null && !given.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().bundle())
                .max(Comparator.comparing((Bundle bundle) -> bundle.manifest().trainedOn())
                        .thenComparing(Bundle::name, ModelName.BY_AGE))
                .orElse(null);
    }

    private Map<ModelName, Path> folders() {
        Map<ModelName, Path> folders = new TreeMap<>(ModelName.BY_AGE);
        for (Path name : children(folder)) {
            for (Path version : children(name)) {
                folders.put(
                        new ModelName(
                                name.getFileName().toString(),
                                version.getFileName().toString()),
                        version);
            }
        }
        return folders;
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warnf("folder of models cannot be read folder=%s reason=\"%s\"", folder, e.getMessage());
            return List.of();
        }
    }

    /** Changes whenever a file of the folder does. */
    private static String stamp(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder stamp = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                stamp.append(file.getFileName())
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis())
                        .append('\n');
            }
            return stamp.toString();
        } catch (IOException e) {
            return "unreadable " + e.getMessage();
        }
    }
}
