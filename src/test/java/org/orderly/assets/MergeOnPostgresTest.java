package org.orderly.assets;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import javax.sql.DataSource;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class MergeOnPostgresTest extends MergeTest {

    MergeOnPostgresTest(Roster roster, DataSource database, Merging merging) {
        super(roster, database, merging);
    }
}
