package org.orderly.maintenance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.orderly.http.Problems;
import org.orderly.maintenance.files.FileKind;
import org.orderly.maintenance.files.FileName;
import org.orderly.security.Roles;

/** Photos and documents of an order. */
@Path("/api/work-orders/{id}/attachments")
@Tag(name = "Work orders")
class AttachmentResource {

    private static final String JPEG = "image/jpeg";
    /** What is handed out under one number never changes. */
    private static final String FOR_GOOD = "private, max-age=31536000, immutable";

    private final Attachments attachments;

    AttachmentResource(Attachments attachments) {
        this.attachments = attachments;
    }

    @Schema(example = """
            {"n":1,"name":"burnt-plug.jpg","mediaType":"image/jpeg","size":184213,
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","addedAt":"2026-03-01T15:05:09Z",
            "addedBy":"biomed"}""")
    record AttachmentView(
            int n, String name, String mediaType, long size, String sha256, Instant addedAt, String addedBy) {

        static AttachmentView of(OrderAttachment attachment) {
            return new AttachmentView(
                    attachment.number,
                    attachment.shownName(),
                    attachment.mediaType,
                    attachment.size,
                    attachment.sha256,
                    attachment.addedAt,
                    attachment.addedBy);
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The attachments of an order")
    public List<AttachmentView> list(@RestPath long id) {
        return OrderAttachment.of(WorkOrder.existing(id).id).stream()
                .map(AttachmentView::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @ResponseStatus(201)
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    @Operation(
            summary = "Attaches the body: a PNG, a JPEG, a WebP or a PDF of at most 10 MB, at most 20 an order",
            description =
                    "What it is, is recognised by its content; the name is only shown, and its ending is that of the"
                            + " content. A photo is drawn anew: turned upright, without position, time and whatever else a camera"
                            + " adds; 400 if it cannot be drawn. The same file under the same name is kept once.")
    public AttachmentView add(@RestPath long id, @RestQuery String name, InputStream body) {
        return AttachmentView.of(attachments.add(id, name, read(body)));
    }

    @GET
    @Path("{n}")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    @Operation(summary = "The attachment itself, to be saved: never shown as a page of ours")
    public RestResponse<byte[]> read(@RestPath long id, @RestPath int n) {
        OrderAttachment attachment = existing(id, n);
        byte[] content = attachments.content(attachment);
        FileKind kind = FileKind.of(content).orElseGet(attachment::kind);
        String name = FileName.safe(attachment.name, kind);
        return ResponseBuilder.ok(content)
                .type(kind.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(name))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, FOR_GOOD)
                .build();
    }

    @GET
    @Path("{n}/thumbnail")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @APIResponse(responseCode = "200", content = @Content(mediaType = JPEG))
    @Operation(summary = "A photo made small for lists, a JPEG of at most 320 x 320 pixels; 404 for a document")
    public RestResponse<byte[]> thumbnail(@RestPath long id, @RestPath int n) {
        return ResponseBuilder.ok(attachments.small(existing(id, n)))
                .type(JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, FOR_GOOD)
                .build();
    }

    private static OrderAttachment existing(long id, int n) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> OrderAttachment.of(id, n))
                .orElseThrow(() -> Problems.notFound("This order has no attachment " + n + "."));
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readNBytes(Attachments.LARGEST + 1);
        } catch (IOException e) {
            throw Problems.badRequest("The attachment did not arrive whole.");
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
