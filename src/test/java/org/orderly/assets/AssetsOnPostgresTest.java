package org.orderly.assets;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class AssetsOnPostgresTest extends AssetsTest {

    AssetsOnPostgresTest(Roster roster, Reports reports) {
        super(roster, reports);
    }
}
