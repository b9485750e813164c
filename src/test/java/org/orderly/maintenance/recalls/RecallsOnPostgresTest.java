package org.orderly.maintenance.recalls;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class RecallsOnPostgresTest extends RecallsTest {}
