package org.orderly.savings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An event behind an entry.
 *
 * @param reference what makes it this event and no other, whatever it is taken for: {@code work-order/123},
 *     {@code asset/17/2026-03-01}, {@code invoice/4711}
 * @param assetId the device it happened to, or null
 */
public record Evidence(
        @NotNull EvidenceKind kind,
        @NotBlank @Size(max = 120) String reference,
        Long assetId,
        @NotNull LocalDate on,
        @Size(max = 300) String words) {

    /** Something that happened to a device on a day. */
    static Evidence ofAsset(EvidenceKind kind, long assetId, LocalDate on, String words) {
        return new Evidence(kind, "asset/" + assetId + "/" + on, assetId, on, words);
    }

    boolean concerns(long asset) {
        return assetId != null && assetId == asset;
    }
}
