package org.orderly.maintenance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a signature is for: the order, what was found and done, every answer of the checklist, parts, labour and the
 * content of the attachments. Who has the order, when it is due and whether it was verified since are not part of it.
 *
 * @param lines the content, an item a line
 */
record SignedContent(List<String> lines) {

    static SignedContent of(WorkOrder order) {
        List<String> lines = new ArrayList<>();
        add(lines, "order", order.number, order.openedFor(), order.kind.code());
        add(lines, "says", order.title, order.description);
        add(lines, "found", order.finding, order.failureCode, order.cause, order.resolution);
        add(lines, "done", order.doneAt, order.doneBy);
        for (OrderLine line : OrderLine.of(order.id)) {
            add(lines, "line", line.line, line.text, line.limits(), line.said(), line.note);
            add(lines, "answered", line.answeredAt, line.answeredBy);
        }
        OrderPart.of(order.id).forEach(part -> add(lines, "part", part.id, part.words(), part.partNumber));
        OrderLabour.of(order.id).forEach(work -> add(lines, "labour", work.id, work.words(), work.workedAt));
        OrderAttachment.of(order.id).forEach(file -> add(lines, "file", file.number, file.sha256, file.name));
        return new SignedContent(List.copyOf(lines));
    }

    /** The SHA-256 of it together with who signs it, when and as what. */
    String hash(OrderSignature signature) {
        List<String> all = new ArrayList<>(lines);
        add(all, "signed", signature.meaning.code(), signature.username, signature.displayName, signature.signedAt);
        return Digests.sha256(JsonText.written(all).getBytes(StandardCharsets.UTF_8));
    }

    private static void add(List<String> lines, Object... words) {
        List<String> texts = new ArrayList<>();
        for (Object word : words) {
            texts.add(word == null ? null : word.toString());
        }
        lines.add(JsonText.written(texts));
    }
}
