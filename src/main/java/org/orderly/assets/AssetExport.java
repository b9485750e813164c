package org.orderly.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.csv.Cells;

/** Writes assets as a file that a spreadsheet opens and the import takes back unchanged. */
@ApplicationScoped
class AssetExport {

    private static final int SLICE = 1_000;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Writes these assets in this order, reading a thousand at a time. */
    void write(List<Long> ids, OutputStream out) throws IOException {
        CsvWriter rows = sheet(out);
        for (int from = 0; from < ids.size(); from += SLICE) {
            List<Long> slice = ids.subList(from, Math.min(ids.size(), from + SLICE));
            QuarkusTransaction.requiringNew().call(() -> lines(slice)).forEach(rows::writeRecord);
            rows.flush();
        }
        rows.flush();
    }

    /** The header alone. */
    void writeTemplate(OutputStream out) throws IOException {
        sheet(out).flush();
    }

    static List<String> header() {
        return withTags(Column::label, Column.TAGS);
    }

    static List<String> line(AssetFacts facts, List<String> tags) {
        return withTags(column -> Cells.tame(column.of(facts)), Cells.tame(String.join(" ", tags)));
    }

    private static List<String> withTags(Function<Column, String> cell, String tags) {
        List<String> line = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column == Column.FIRST_AFTER_TAGS) {
                line.add(tags);
            }
            line.add(cell.apply(column));
        }
        return line;
    }

    /** A writer that has written the header. The byte order mark is what makes Excel read UTF-8. */
    static CsvWriter sheet(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, UTF_8);
        rows.writeRecord(header());
        return rows;
    }

    private static List<List<String>> lines(List<Long> ids) {
        Map<Long, Asset> assets = Asset.byIds(ids).stream().collect(Collectors.toMap(asset -> asset.id, a -> a));
        Map<Long, List<String>> tags = Tag.of(Set.copyOf(ids)).stream()
                .collect(Collectors.groupingBy(
                        tag -> tag.assetId, Collectors.mapping(tag -> tag.code, Collectors.toList())));
        return ids.stream()
                .filter(assets::containsKey)
                .map(id -> line(AssetFacts.of(assets.get(id)), tags.getOrDefault(id, List.of())))
                .toList();
    }
}
