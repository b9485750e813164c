package org.orderly.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;

/** Which version of its software a device runs, as somebody read it off. */
@ApplicationScoped
public class Firmware {

    /** The version by the asset's number; those of which somebody has said it. */
    @Transactional
    public Map<Long, String> all() {
        return Asset.getEntityManager()
                .createQuery("select a.id, a.firmware from Asset a where a.firmware is not null", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
