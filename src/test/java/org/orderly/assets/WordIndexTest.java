package org.orderly.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What the search box finds. */
class WordIndexTest {

    private final AssetCard pump = card(1, "EQ-000123", "Infusion pump", "B. Braun", "Infusomat", "SN9", "AA:BB:01");
    private final AssetCard bed = card(2, "EQ-000124", "Bétail bed", "Hillrom", "Progressa", "SN10", "AA:BB:02");
    private final WordIndex index = new WordIndex(List.of(pump, bed));

    @Example
    void finds_by_the_beginning_of_any_word() {
        assertThat(find("inf")).containsExactly(pump);
        assertThat(find("pum brau")).containsExactly(pump);
        assertThat(find("fusion")).isEmpty();
    }

    @Example
    void every_word_must_match() {
        assertThat(find("infusion hillrom")).isEmpty();
    }

    @Example
    void one_letter_is_enough() {
        assertThat(find("b")).containsExactlyInAnyOrder(pump, bed);
    }

    @Example
    void numbers_are_found_with_and_without_their_punctuation() {
        assertThat(find("EQ-000123")).containsExactly(pump);
        assertThat(find("eq0001")).containsExactlyInAnyOrder(pump, bed);
        assertThat(find("000124")).containsExactly(bed);
        assertThat(find("aabb02")).containsExactly(bed);
        assertThat(find("aa:bb:0")).containsExactlyInAnyOrder(pump, bed);
    }

    @Example
    void accents_do_not_matter() {
        assertThat(find("betail")).containsExactly(bed);
        assertThat(find("BÉTAIL")).containsExactly(bed);
    }

    @Property(tries = 200)
    void finds_exactly_what_a_look_at_every_card_finds(
            @ForAll @Size(max = 30) List<@AlphaChars @NumericChars @StringLength(min = 1, max = 3) String> names,
            @ForAll @AlphaChars @StringLength(min = 1, max = 2) String one,
            @ForAll @NumericChars @StringLength(max = 1) String other) {
        List<AssetCard> cards = new ArrayList<>();
        for (String name : names) {
            cards.add(card(cards.size(), "C" + cards.size(), name, "m", "x", "", "T" + cards.size()));
        }
        List<String> prefixes = Words.split(one + " " + other);
        List<AssetCard> found = new ArrayList<>();
        new WordIndex(cards).find(prefixes, found::add);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(cards.stream()
                        .filter(card -> Words.match(Words.of(card), prefixes))
                        .toList());
    }

    @Example
    void stops_when_told_to() {
        List<AssetCard> cards = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            cards.add(card(i, "C" + i, "pump", "m", "x" + new Random(i).nextInt(9), "", "T" + i));
        }
        List<AssetCard> found = new ArrayList<>();
        new WordIndex(cards).find(List.of("pump"), card -> {
            found.add(card);
            return found.size() < 3;
        });
        assertThat(found).hasSize(3);
    }

    private List<AssetCard> find(String text) {
        List<AssetCard> found = new ArrayList<>();
        index.find(Words.split(text), found::add);
        return found;
    }

    static AssetCard card(
            long id, String controlNumber, String name, String maker, String model, String serial, String tag) {
        return new AssetCard(
                id,
                controlNumber,
                name,
                "any",
                "Any",
                maker,
                model,
                serial,
                null,
                null,
                "ICU",
                Criticality.LOW,
                AssetStatus.IN_SERVICE,
                List.of(tag),
                false,
                null,
                List.of());
    }
}
