package org.orderly.assets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The facts of an asset as text: the columns of a file and the fields of its history. */
@SuppressWarnings("ImmutableEnumChecker") // method references and a Set.of
enum Column {
    CONTROL_NUMBER("controlNumber", 40, AssetFacts::controlNumber, "assettag", "assetnumber", "inventorynumber"),
    NAME("name", 120, AssetFacts::name, "description"),
    CLASS("class", 120, AssetFacts::classCode, "classcode", "deviceclass"),
    MAKER("maker", 120, AssetFacts::maker, "manufacturer"),
    MODEL("model", 120, AssetFacts::model),
    SERIAL_NUMBER("serialNumber", 60, AssetFacts::serialNumber, "serial", "serialno"),
    UDI_DI("udiDi", 60, AssetFacts::udiDi, "udi"),
    FIRMWARE("firmware", 60, AssetFacts::firmware, "firmwareversion", "softwareversion"),
    DEPARTMENT("department", 80, AssetFacts::department, "owner", "ownerdepartment"),
    CRITICALITY("criticality", 20, facts -> facts.criticality().code()),
    STATUS("status", 20, facts -> facts.status().code()),
    ACQUIRED_ON("acquiredOn", 10, facts -> text(facts.acquiredOn()), "acquisitiondate", "purchasedate"),
    ACQUISITION_COST(
            "acquisitionCost",
            20,
            facts -> facts.acquisitionCost() == null
                    ? ""
                    : facts.acquisitionCost().toPlainString(),
            "cost",
            "price"),
    CURRENCY("currency", 3, AssetFacts::currency),
    LOT("lot", 60, AssetFacts::lot, "batch", "lotnumber", "batchnumber"),
    MANUFACTURED_ON("manufacturedOn", 10, facts -> text(facts.manufacturedOn()), "manufacturedate", "productiondate"),
    EXPIRES_ON("expiresOn", 10, facts -> text(facts.expiresOn()), "expirydate", "expirationdate", "expiry");

    /** Before this one the tags stand in a file that we write. */
    static final Column FIRST_AFTER_TAGS = LOT;

    private final String label;
    private final int longest;
    private final Function<AssetFacts, String> text;
    private final Set<String> otherNames;

    Column(String label, int longest, Function<AssetFacts, String> text, String... otherNames) {
        this.label = label;
        this.longest = longest;
        this.text = text;
        this.otherNames = Set.of(otherNames);
    }

    String label() {
        return label;
    }

    /** The most characters the database takes. */
    int longest() {
        return longest;
    }

    /** The fact as text; empty if there is none. */
    String of(AssetFacts facts) {
        return text(text.apply(facts));
    }

    /** The column a heading means, whatever its case, spaces and punctuation. */
    static Optional<Column> named(String heading) {
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> plain(column.label).equals(plain) || column.otherNames.contains(plain))
                .findFirst();
    }

    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
