package org.orderly.maintenance.labels;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class DeviceLabelsOnPostgresTest extends DeviceLabelsTest {

    DeviceLabelsOnPostgresTest(DeviceLabels labels) {
        super(labels);
    }
}
