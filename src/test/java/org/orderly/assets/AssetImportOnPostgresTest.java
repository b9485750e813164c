package org.orderly.assets;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class AssetImportOnPostgresTest extends AssetImportTest {

    AssetImportOnPostgresTest(Roster roster) {
        super(roster);
    }
}
