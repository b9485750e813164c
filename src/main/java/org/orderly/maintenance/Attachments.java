package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.Change;

/** Photos and documents of orders. */
@ApplicationScoped
class Attachments {

    static final int LARGEST = 10 * 1024 * 1024;
    static final int MOST = 20;
    private static final int LONGEST_NAME = 120;

    private final OrderWrites writes;
    private final AttachmentFolder folder;

    Attachments(OrderWrites writes, AttachmentFolder folder) {
        this.writes = writes;
        this.folder = folder;
    }

    /** @throws Problem 404; 409 if the order has enough; 413; 422 if it is neither PNG nor JPEG nor PDF */
    @Transactional
    OrderAttachment add(long id, String name, byte[] content) {
        if (content.length > LARGEST) {
            throw Problems.tooLarge("An attachment has at most 10 MB.");
        }
        FileKind kind = FileKind.of(content)
                .orElseThrow(() -> Problems.unprocessable("Attach a PNG, a JPEG or a PDF; this file is none of them."));
        WorkOrder order = writes.held(id, "*");
        List<OrderAttachment> had = OrderAttachment.of(id);
        if (had.size() >= MOST) {
            throw Problems.conflict("An order has at most " + MOST + " attachments.");
        }
        OrderAttachment added = new OrderAttachment();
        added.orderId = id;
        added.number = had.size() + 1;
        added.name = shown(name, kind);
        added.mediaType = kind.mediaType();
        added.size = content.length;
        added.sha256 = folder.keep(content);
        added.addedAt = writes.now();
        added.addedBy = writes.who();
        added.persist();
        writes.record(
                order,
                order.facts(),
                Map.of("attachment", new Change(null, added.name)),
                "attachment added",
                null,
                List.of());
        return added;
    }

    byte[] content(OrderAttachment attachment) {
        return folder.read(attachment.sha256);
    }

    /** The last part of the name, without anything that is not printed. */
    static String shown(String given, FileKind kind) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder printed = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isISOControl(c) && c != '"' && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST_NAME)
                .forEach(printed::appendCodePoint);
        String clean = printed.toString().strip();
        return clean.isEmpty() || clean.startsWith(".") ? "attachment" + kind.ending() : clean;
    }
}
