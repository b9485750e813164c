package org.orderly.prediction.serving.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.prediction.bundle.Manifest;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.Statistic;

/** Good bundles serve, bad ones are refused by name, and nothing stops the service. */
class ShelfTest {

    @TempDir
    static Path made;

    @TempDir
    Path root;

    private static Path good;

    private final Map<ModelName, Role> given = new HashMap<>();
    private final List<ShelfChanged> news = new ArrayList<>();
    private Shelf shelf;

    @BeforeAll
    static void a_bundle() throws IOException {
        good = Bundles.write(made, "1");
    }

    @BeforeEach
    void an_empty_shelf() {
        shelf = new Shelf(root.resolve("models"), new InMemory(), news::add);
    }

    @Test
    void without_a_folder_there_is_no_champion_and_no_trouble() {
        shelf.rescan();
        assertThat(shelf.champion()).isEmpty();
        assertThat(shelf.entries()).isEmpty();
    }

    @Test
    void a_good_bundle_becomes_champion_and_scores() throws IOException {
        put("1");
        shelf.rescan();
        ClassModel pump = shelf.champion().orElseThrow().of("infusion-pump");
        float[] row = new float[pump.schema().size()];
        assertThat(pump.month().risk(row)).isBetween(0.01f, 0.99f);
        assertThat(pump.week().days()).isEqualTo(7);
        assertThat(pump.life().of(row).days()).isBetween(0.0, 180.0);
        assertThat(news).hasSize(1);
    }

    @Test
    void a_newer_bundle_takes_over_without_a_restart() throws IOException {
        put("9");
        shelf.rescan();
        put("10");
        shelf.rescan();
        assertThat(shelf.champion().orElseThrow().name().version()).isEqualTo("10");
        assertThat(news).hasSize(2);
        shelf.rescan();
        assertThat(news).hasSize(2);
    }

    @Test
    void a_challenger_is_tried_beside_the_champion() throws IOException {
        put("1");
        put("2");
        shelf.rescan();
        shelf.put(new ModelName(Bundles.NAME, "1"), Role.CHAMPION);
        shelf.put(new ModelName(Bundles.NAME, "2"), Role.CHALLENGER);
        assertThat(roles()).containsExactly(Role.CHAMPION, Role.CHALLENGER);
        shelf.put(new ModelName(Bundles.NAME, "2"), Role.CHAMPION);
        assertThat(roles()).containsExactly(Role.IDLE, Role.CHAMPION);
        shelf.put(new ModelName(Bundles.NAME, "2"), Role.IDLE);
        assertThat(roles()).containsExactly(Role.IDLE, Role.IDLE);
        assertThat(shelf.champion()).isEmpty();
    }

    @Test
    void a_broken_file_is_refused_and_the_other_bundle_serves_on() throws IOException {
        put("1");
        Path bad = put("2");
        Files.writeString(bad.resolve("pump-30.tribuo"), "this is no model");
        shelf.rescan();
        assertThat(roles()).containsExactly(Role.CHAMPION, Role.REFUSED);
        assertThat(problem("2")).startsWith("Its file pump-30.tribuo cannot be used");
        assertThatThrownBy(() -> shelf.put(new ModelName(Bundles.NAME, "2"), Role.CHAMPION))
                .hasMessageContaining("cannot serve");
    }

    @Test
    void a_champion_that_breaks_on_disk_serves_on_as_it_was() throws IOException {
        Path folder = put("1");
        shelf.rescan();
        Files.writeString(folder.resolve(Manifest.FILE), "{");
        shelf.rescan();
        assertThat(shelf.champion()).isPresent();
        assertThat(problem("1")).startsWith("Its files changed and cannot be used; it serves on as it was.");
    }

    @Test
    void when_the_whole_folder_is_gone_the_champion_serves_on_and_when_it_alone_is_gone_another_takes_over()
            throws IOException {
        Path first = put("1");
        Path second = put("2");
        shelf.rescan();
        remove(second);
        shelf.rescan();
        assertThat(shelf.champion().orElseThrow().name().version()).isEqualTo("1");
        remove(first);
        shelf.rescan();
        assertThat(shelf.champion()).isPresent();
        assertThat(problem("1")).startsWith("Its folder is gone");
    }

    private static void remove(Path folder) throws IOException {
        for (String file : List.of("pump-7.tribuo", "pump-30.tribuo", "pump-life.tribuo", Manifest.FILE)) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder);
    }

    @Test
    void what_is_missing_or_does_not_fit_is_named() throws IOException {
        Files.delete(put("1").resolve("pump-7.tribuo"));
        Files.delete(put("2").resolve(Manifest.FILE));
        Bundles.manifest("3", 99, Bundles.PUMP.features()).write(put("3"));
        Bundles.manifest("somewhere-else").write(put("4"));
        Bundles.manifest("5", 1, Bundles.PUMP.features().subList(0, 4)).write(put("5"));
        List<Feature> strange = new ArrayList<>(Bundles.PUMP.features());
        strange.set(0, new Feature("x-ray.last30", "x-ray", Statistic.LAST, 30, null, null));
        Bundles.manifest("6", 1, strange).write(put("6"));
        Files.writeString(put("7").resolve(Manifest.FILE), "{\"format\": 1, \"classes\": 3}");
        shelf.rescan();
        assertThat(shelf.champion()).isEmpty();
        assertThat(problem("1")).isEqualTo("Its file pump-7.tribuo is missing.");
        assertThat(problem("2")).isEqualTo("It has no manifest.json.");
        assertThat(problem("3")).contains("features of version 99");
        assertThat(problem("4")).contains("its manifest says device-failure/somewhere-else");
        assertThat(problem("5")).contains("which is not among those declared");
        assertThat(problem("6")).contains("the signal x-ray, which devices of the class infusion-pump do not have");
        assertThat(problem("7")).startsWith("Its manifest.json cannot be read");
    }

    private List<Role> roles() {
        return shelf.entries().stream().map(Shelf.Entry::role).toList();
    }

    private String problem(String version) {
        return shelf.entries().stream()
                .filter(entry -> entry.name().version().equals(version))
                .findFirst()
                .orElseThrow()
                .problem();
    }

    /** A copy of the good bundle under another version. */
    private Path put(String version) throws IOException {
        Path folder = Files.createDirectories(
                root.resolve("models").resolve(Bundles.NAME).resolve(version));
        for (String file : Arrays.asList("pump-7.tribuo", "pump-30.tribuo", "pump-life.tribuo")) {
            Files.copy(good.resolve(file), folder.resolve(file));
        }
        Bundles.manifest(version).write(folder);
        return folder;
    }

    private final class InMemory implements ModelRoles {
        @Override
        public Map<ModelName, Role> all() {
            return Map.copyOf(given);
        }

        @Override
        public void put(ModelName name, Role role) {
            given.put(name, role);
        }
    }
}
