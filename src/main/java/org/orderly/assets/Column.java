package org.orderly.assets;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.orderly.csv.Field;
import org.orderly.csv.Field.Kind;
import org.orderly.csv.Layout;

/** The facts of an asset as text: the columns of a file and the fields of its history. */
@SuppressWarnings("ImmutableEnumChecker") // method references and a List.of
enum Column {
    CONTROL_NUMBER(
            "controlNumber",
            Kind.CODE,
            40,
            AssetFacts::controlNumber,
            "assettag",
            "assetnumber",
            "inventorynumber",
            "controlno",
            "assetno",
            "assetid",
            "equipmentnumber",
            "equipmentno",
            "equipmentid",
            "equipmenttag",
            "equipment",
            "inventoryno",
            "invno",
            "devicenumber",
            "deviceid",
            "tagnumber",
            "Inventarnummer",
            "Inventar-Nr",
            "Gerätenummer",
            "Equipmentnummer",
            "Anlagennummer"),
    NAME(
            "name",
            Kind.TEXT,
            120,
            AssetFacts::name,
            "assetname",
            "equipmentname",
            "devicename",
            "description",
            "assetdescription",
            "equipmentdescription",
            "Bezeichnung",
            "Gerätebezeichnung",
            "Gerätename"),
    CLASS(
            "class",
            Kind.TEXT,
            120,
            AssetFacts::classCode,
            "classcode",
            "deviceclass",
            "category",
            "assetcategory",
            "devicecategory",
            "equipmentcategory",
            "equipmenttype",
            "devicetype",
            "assettype",
            "equipmentclass",
            "assetclass",
            "Geräteklasse",
            "Geräteart",
            "Kategorie",
            "Klasse"),
    MAKER(
            "maker",
            Kind.TEXT,
            120,
            AssetFacts::maker,
            "manufacturer",
            "manufacturername",
            "mfr",
            "mfg",
            "make",
            "brand",
            "Hersteller"),
    MODEL(
            "model",
            Kind.TEXT,
            120,
            AssetFacts::model,
            "modelname",
            "modelnumber",
            "modelno",
            "Modell",
            "Modellbezeichnung",
            "Gerätetyp",
            "Typ"),
    SERIAL_NUMBER(
            "serialNumber",
            Kind.CODE,
            60,
            AssetFacts::serialNumber,
            "serial",
            "serialno",
            "serialnum",
            "sn",
            "Seriennummer",
            "Serien-Nr",
            "Fabriknummer"),
    UDI_DI("udiDi", Kind.CODE, 60, AssetFacts::udiDi, "udi", "deviceidentifier", "gtin"),
    FIRMWARE("firmware", Kind.TEXT, 60, AssetFacts::firmware, "firmwareversion", "softwareversion"),
    DEPARTMENT(
            "department",
            Kind.TEXT,
            80,
            AssetFacts::department,
            "owner",
            "ownerdepartment",
            "owningdepartment",
            "departmentname",
            "dept",
            "Abteilung",
            "Station",
            "Fachabteilung"),
    CRITICALITY("criticality", Kind.TEXT, 20, facts -> facts.criticality().code(), "risk", "risklevel", "Kritikalität"),
    STATUS("status", Kind.TEXT, 20, facts -> facts.status().code()),
    ACQUIRED_ON(
            "acquiredOn",
            Kind.DATE,
            10,
            facts -> text(facts.acquiredOn()),
            "acquisitiondate",
            "purchasedate",
            "datepurchased",
            "purchasedon",
            "dateacquired",
            "acquireddate",
            "Anschaffungsdatum",
            "Kaufdatum"),
    ACQUISITION_COST(
            "acquisitionCost",
            Kind.NUMBER,
            20,
            facts -> facts.acquisitionCost() == null
                    ? ""
                    : facts.acquisitionCost().toPlainString(),
            "cost",
            "price",
            "purchasecost",
            "purchaseprice",
            "acquisitionprice",
            "Anschaffungskosten",
            "Anschaffungswert",
            "Anschaffungspreis",
            "Kaufpreis"),
    CURRENCY("currency", Kind.TEXT, 3, AssetFacts::currency, "currencycode", "Währung"),
    LOT("lot", Kind.CODE, 60, AssetFacts::lot, "batch", "lotnumber", "batchnumber", "Charge"),
    MANUFACTURED_ON(
            "manufacturedOn",
            Kind.DATE,
            10,
            facts -> text(facts.manufacturedOn()),
            "manufacturedate",
            "productiondate",
            "Herstellungsdatum"),
    EXPIRES_ON(
            "expiresOn",
            Kind.DATE,
            10,
            facts -> text(facts.expiresOn()),
            "expirydate",
            "expirationdate",
            "expiry",
            "Ablaufdatum");

    /** Before this one the tags stand in a file that we write. */
    static final Column FIRST_AFTER_TAGS = LOT;

    static final String TAGS = "tags";

    /** The columns of a file, and at last its tags. */
    static final Layout LAYOUT = new Layout(
            "assets",
            Stream.concat(
                            Arrays.stream(values())
                                    .map(column -> new Field(
                                            column.label, column.kind, column == CONTROL_NUMBER, column.otherNames)),
                            Stream.of(Field.of(TAGS, Kind.CODE, "tag", "rtlstag", "tagcode", "tagcodes")))
                    .toList());

    private final String label;
    private final Kind kind;
    private final int longest;
    private final Function<AssetFacts, String> text;
    private final List<String> otherNames;

    Column(String label, Kind kind, int longest, Function<AssetFacts, String> text, String... otherNames) {
        this.label = label;
        this.kind = kind;
        this.longest = longest;
        this.text = text;
        this.otherNames = List.of(otherNames);
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

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
