package org.orderly.maintenance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.orderly.csv.Field;
import org.orderly.csv.Field.Kind;
import org.orderly.csv.Layout;

/** What a file of closed orders can tell; the first ones must be filled in. */
@SuppressWarnings("ImmutableEnumChecker") // a List.of
enum EarlierColumn {
    NUMBER(
            Kind.CODE,
            80,
            "workordernumber",
            "workorderno",
            "workorderid",
            "workorder",
            "wonumber",
            "wono",
            "woid",
            "wo",
            "ordernumber",
            "orderno",
            "Auftragsnummer",
            "Auftrag"),
    CONTROL_NUMBER(
            Kind.CODE,
            40,
            "assettag",
            "assetnumber",
            "inventorynumber",
            "controlno",
            "assetno",
            "assetid",
            "equipmentnumber",
            "equipmentno",
            "equipmentid",
            "equipment",
            "devicenumber",
            "deviceid",
            "Inventarnummer",
            "Gerätenummer",
            "Equipmentnummer"),
    KIND(Kind.TEXT, 40, "worktype", "ordertype", "workordertype", "Auftragsart"),
    TITLE(Kind.TEXT, 200, "summary", "subject", "problem", "problemdescription", "Kurztext"),
    REQUESTED_AT(
            Kind.TIME,
            40,
            "requested",
            "requestdate",
            "daterequested",
            "opened",
            "dateopened",
            "opendate",
            "created",
            "createdat",
            "createddate",
            "reported",
            "reportedat",
            "Gemeldet am",
            "Meldedatum"),
    DONE_AT(
            Kind.TIME,
            40,
            "done",
            "completed",
            "completedat",
            "completeddate",
            "completiondate",
            "datecompleted",
            "closed",
            "closedat",
            "dateclosed",
            "closedate",
            "finished",
            "Erledigt am",
            "Abschlussdatum"),
    FINDING(Kind.TEXT, 40, "Befund"),
    DESCRIPTION(Kind.TEXT, 4_000, "details", "Beschreibung", "Langtext"),
    EARLIEST_AT(Kind.TIME, 40),
    DUE_AT(Kind.TIME, 40, "due", "duedate"),
    OUT_OF_SERVICE_AT(Kind.TIME, 40, "downsince", "outofservice", "downtimestart"),
    RETURNED_AT(Kind.TIME, 40, "returned", "returnedtoservice", "backinservice", "downtimeend"),
    FAILURE_CODE(Kind.CODE, 64, "problemcode", "faultcode", "Fehlercode"),
    CAUSE(Kind.TEXT, 1_000, "rootcause", "Ursache"),
    RESOLUTION(Kind.TEXT, 4_000, "action", "actiontaken", "workperformed", "Maßnahme"),
    TECHNICIAN(Kind.TEXT, 80, "assignedto", "completedby", "engineer", "Techniker"),
    BENCH_MINUTES(Kind.NUMBER, 20, "labourminutes", "laborminutes"),
    TRAVEL_MINUTES(Kind.NUMBER, 20),
    HOURLY_RATE(Kind.NUMBER, 20, "labourrate", "laborrate", "Stundensatz"),
    PARTS_COST(Kind.NUMBER, 20, "partcost", "materialcost", "Materialkosten"),
    CURRENCY(Kind.TEXT, 20, "currencycode", "Währung");

    static final List<EarlierColumn> NEEDED =
            List.of(NUMBER, CONTROL_NUMBER, KIND, TITLE, REQUESTED_AT, DONE_AT, FINDING);

    static final Layout LAYOUT = new Layout(
            "work-orders",
            Arrays.stream(values())
                    .map(column -> new Field(column.label(), column.kind, NEEDED.contains(column), column.alsoCalled))
                    .toList());

    private final Kind kind;
    private final int longest;
    private final String label;
    private final List<String> alsoCalled;

    EarlierColumn(Kind kind, int longest, String... alsoCalled) {
        this.kind = kind;
        this.longest = longest;
        this.alsoCalled = List.of(alsoCalled);
        label = label(name());
    }

    int longest() {
        return longest;
    }

    /** As our own files name it, such as controlNumber. */
    String label() {
        return label;
    }

    private static String label(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
