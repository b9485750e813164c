package org.orderly.maintenance.labels;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;

/** Which code is on which device. */
@ApplicationScoped
class DeviceLabels {

    /** Bytes of chance in a code: 2^128 possible ones. */
    private static final int BYTES = 16;

    private final Roster roster;
    private final SecureRandom chance = new SecureRandom();

    DeviceLabels(Roster roster) {
        this.roster = roster;
    }

    /** The code of each of these assets; who has none gets one. One caller at a time. */
    synchronized Map<Long, String> tokens(Collection<Long> assetIds) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<Long, String> tokens = new HashMap<>();
            if (!assetIds.isEmpty()) {
                DeviceLabel.of(assetIds).forEach(label -> tokens.put(label.assetId, label.token));
            }
            for (long id : assetIds) {
                tokens.computeIfAbsent(id, none -> {
                    String token = random();
                    new DeviceLabel(id, token).persist();
                    return token;
                });
            }
            return tokens;
        });
    }

    /** The device with that code, if there is one and it is not retired. */
    Optional<AssetCard> device(String token) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> DeviceLabel.<DeviceLabel>find("token", token)
                        .firstResultOptional()
                        .map(label -> label.assetId)
                        .or(() ->
                                FormerLabel.<FormerLabel>findByIdOptional(token).map(label -> label.assetId)))
                .flatMap(roster::survivor)
                .filter(card -> card.status() != AssetStatus.RETIRED);
    }

    private String random() {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
