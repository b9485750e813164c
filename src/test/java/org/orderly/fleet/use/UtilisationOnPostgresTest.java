package org.orderly.fleet.use;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class UtilisationOnPostgresTest extends UtilisationTest {}
