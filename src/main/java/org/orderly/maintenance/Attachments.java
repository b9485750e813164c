package org.orderly.maintenance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.maintenance.files.FileKind;
import org.orderly.maintenance.files.FileName;
import org.orderly.maintenance.files.Photo;
import org.orderly.security.Change;

/** Photos and documents of orders. */
@ApplicationScoped
class Attachments {

    static final int LARGEST = 10 * 1024 * 1024;
    static final int MOST = 20;

    private final OrderWrites writes;
    private final AttachmentFolder folder;

    Attachments(OrderWrites writes, AttachmentFolder folder) {
        this.writes = writes;
        this.folder = folder;
    }

    /**
     * Keeps a file with an order: a photo as its pixels alone, a document as it is. The same file under the same name is
     * kept once, so that whoever got no answer can send it again.
     *
     * @throws Problem 400 if a photo cannot be drawn; 404; 409 if the order has enough; 413; 422 if it is no photo and no PDF
     */
    OrderAttachment add(long id, String name, byte[] given) {
        if (given.length > LARGEST) {
            throw Problems.tooLarge("An attachment has at most 10 MB.");
        }
        FileKind said = FileKind.of(given).orElseThrow(() -> refused(given));
        Photo photo = said.isPhoto() ? Photo.of(said, given) : null;
        FileKind kind = photo == null ? said : photo.kind();
        byte[] content = photo == null ? given : photo.content();
        return QuarkusTransaction.joiningExisting().call(() -> added(id, FileName.safe(name, kind), kind, content));
    }

    private static Problem refused(byte[] given) {
        return Problems.unprocessable(
                FileKind.isUnreadablePhoto(given)
                        ? "This is a HEIC or AVIF photo, which cannot be read here. Save or share it as JPEG and send that; on an"
                                + " iPhone, Settings > Camera > Formats > Most Compatible makes the camera take JPEG."
                        : "Attach a PNG, a JPEG, a WebP or a PDF; this file is none of them, whatever its name says.");
    }

    private OrderAttachment added(long id, String name, FileKind kind, byte[] content) {
        WorkOrder order = writes.held(id, "*");
        Optional<OrderAttachment> same = OrderAttachment.same(id, name, Digests.sha256(content));
        if (same.isPresent()) {
            return same.get();
        }
        List<OrderAttachment> had = OrderAttachment.of(id);
        if (had.size() >= MOST) {
            throw Problems.conflict("An order has at most " + MOST + " attachments.");
        }
        OrderAttachment added = new OrderAttachment();
        added.orderId = id;
        added.number = had.size() + 1;
        added.name = name;
        added.mediaType = kind.mediaType();
        added.size = content.length;
        added.sha256 = folder.keep(content);
        added.cleaned = true;
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

    /**
     * The file as it is handed out.
     *
     * @throws Problem 400 if it is a photo of long ago that cannot be drawn
     */
    byte[] content(OrderAttachment attachment) {
        FileKind kind = attachment.kind();
        return attachment.cleaned || !kind.isPhoto()
                ? folder.read(attachment.sha256)
                : folder.made(attachment.sha256, "clean", given -> Photo.of(kind, given)
                        .content());
    }

    /** @throws Problem 404 if it is no photo */
    byte[] small(OrderAttachment attachment) {
        if (!attachment.kind().isPhoto()) {
            throw Problems.notFound("This is a document; only photos have a small picture.");
        }
        return folder.made(attachment.sha256, "small", given -> Photo.of(attachment.kind(), given)
                .small());
    }
}
