package org.orderly.assets;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.http.Text;

/**
 * What people know about an asset and may change. Texts lose the spaces around them; empty ones become null. Without
 * them an asset has criticality medium, is in service and has an empty serial number.
 *
 * @param classCode the code of the device class; a file may give its name
 * @param udiDi the device identifier; given a whole UDI, it is split: what it says fills the empty ones of the serial
 *     number, lot and days
 * @param firmware the version of its software
 * @param acquisitionCost exact, with two decimals, in {@code currency}
 * @param currency an ISO 4217 code; given exactly if there is a cost
 */
@Schema(example = """
        {"controlNumber":"GLH-000017","name":"Infusion pump","classCode":"infusion-pump","maker":"Halvorsen Medical",
        "model":"Rivulet 8","serialNumber":"HA2100119","udiDi":"08717648200274","firmware":"4.2.1","department":"Equipment pool","criticality":"high",
        "status":"in-service","acquiredOn":"2021-05-03","acquisitionCost":3400.00,"currency":"EUR"}""")
record AssetFacts(
        String controlNumber,
        String name,
        @JsonAlias("class") String classCode,
        String maker,
        String model,
        String serialNumber,
        String udiDi,
        String lot,
        LocalDate manufacturedOn,
        LocalDate expiresOn,
        String firmware,
        String department,
        Criticality criticality,
        AssetStatus status,
        LocalDate acquiredOn,
        BigDecimal acquisitionCost,
        String currency) {

    private static final Set<Column> REQUIRED =
            EnumSet.of(Column.CONTROL_NUMBER, Column.CLASS, Column.MAKER, Column.MODEL, Column.DEPARTMENT);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final int DIGITS_BEFORE_POINT = 12;

    AssetFacts {
        controlNumber = Text.orNull(controlNumber);
        name = Text.orNull(name);
        classCode = Text.orNull(classCode);
        maker = Text.orNull(maker);
        model = Text.orNull(model);
        serialNumber = Text.orNull(serialNumber) == null ? "" : Text.orNull(serialNumber);
        udiDi = Text.orNull(udiDi);
        lot = Text.orNull(lot);
        UdiParts parts = UdiParts.of(udiDi, serialNumber, lot, manufacturedOn, expiresOn);
        if (parts.faults().isEmpty()) {
            udiDi = parts.di();
            serialNumber = parts.serialNumber();
            lot = parts.lot();
            manufacturedOn = parts.manufacturedOn();
            expiresOn = parts.expiresOn();
        }
        firmware = Text.orNull(firmware);
        department = Text.orNull(department);
        criticality = criticality == null ? Criticality.MEDIUM : criticality;
        status = status == null ? AssetStatus.IN_SERVICE : status;
        acquisitionCost =
                isMoney(acquisitionCost) ? acquisitionCost.setScale(2, RoundingMode.UNNECESSARY) : acquisitionCost;
        currency = Text.orNull(currency);
    }

    static AssetFacts of(Asset asset) {
        return new AssetFacts(
                asset.controlNumber,
                asset.name,
                asset.model.deviceClass.code,
                asset.model.maker,
                asset.model.name,
                asset.serialNumber,
                asset.udiDi,
                asset.lot,
                asset.manufacturedOn,
                asset.expiresOn,
                asset.firmware,
                asset.department,
                asset.criticality,
                asset.status,
                asset.acquiredOn,
                asset.acquisitionCost,
                asset.currency);
    }

    /** The same asset, of this class and model as the catalogue writes them, and named after its class if it has no name. */
    AssetFacts of(AssetModel known) {
        return spelt(
                controlNumber,
                name == null ? known.deviceClass.name : name,
                known.deviceClass.code,
                known.maker,
                known.name,
                department);
    }

    /** The same asset, its number and department as they were written first. */
    AssetFacts spelt(String number, String owner) {
        return spelt(number, name, classCode, maker, model, owner);
    }

    private AssetFacts spelt(String number, String called, String ofClass, String by, String type, String owner) {
        return new AssetFacts(
                number,
                called,
                ofClass,
                by,
                type,
                serialNumber,
                udiDi,
                lot,
                manufacturedOn,
                expiresOn,
                firmware,
                owner,
                criticality,
                status,
                acquiredOn,
                acquisitionCost,
                currency);
    }

    /**
     * Everything that is wrong with these facts on their own, in the order of the columns.
     *
     * @param before what is known of the asset: a device identifier that stands there already is not refused; or null
     */
    List<Fault> faults(AssetFacts before) {
        List<Fault> faults = new ArrayList<>();
        boolean kept = before != null && Objects.equals(udiDi, before.udiDi);
        List<Fault> ofUdi = kept
                ? List.of()
                : UdiParts.of(udiDi, serialNumber, lot, manufacturedOn, expiresOn)
                        .faults();
        for (Column column : Column.values()) {
            String text = column.of(this);
            if (column == Column.UDI_DI && !ofUdi.isEmpty()) {
                faults.addAll(ofUdi);
            } else if (text.isEmpty() && REQUIRED.contains(column)) {
                faults.add(new Fault(column.label(), null, "Fill it in; every asset needs it."));
            } else if (text.codePoints().anyMatch(AssetFacts::isUnwritable)) {
                faults.add(
                        new Fault(column.label(), text, "Write it on one line, without tabs and broken characters."));
            } else if (column != Column.ACQUISITION_COST
                    && column != Column.CURRENCY
                    && text.length() > column.longest()) {
                faults.add(new Fault(column.label(), text, "Shorten it to " + column.longest() + " characters."));
            }
        }
        addMoneyFaults(faults);
        return faults;
    }

    /** Every fact by the label of its column, null where there is none. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            String text = column.of(this);
            texts.put(column.label(), text.isEmpty() ? null : text);
        }
        return texts;
    }

    private void addMoneyFaults(List<Fault> faults) {
        if (acquisitionCost != null && !isMoney(acquisitionCost)) {
            faults.add(new Fault(
                    Column.ACQUISITION_COST.label(),
                    acquisitionCost.toString(),
                    "Write an amount of 0 or more with at most two decimals and " + DIGITS_BEFORE_POINT
                            + " digits before the point."));
        }
        if (currency != null && !CURRENCIES.contains(currency)) {
            faults.add(new Fault(
                    Column.CURRENCY.label(), currency, "Write the three capital letters of ISO 4217, such as EUR."));
        } else if ((currency == null) != (acquisitionCost == null)) {
            faults.add(
                    new Fault(Column.CURRENCY.label(), currency, "Give a cost and its currency together, or neither."));
        }
    }

    /** Whether there is a currency that only lacks its cost. */
    boolean hasCurrencyAlone() {
        return acquisitionCost == null && currency != null && CURRENCIES.contains(currency);
    }

    private static boolean isUnwritable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean isMoney(BigDecimal amount) {
        return amount != null
                && amount.signum() >= 0
                && amount.precision() - amount.scale() <= DIGITS_BEFORE_POINT
                && amount.scale() < 100
                && amount.stripTrailingZeros().scale() <= 2;
    }
}
