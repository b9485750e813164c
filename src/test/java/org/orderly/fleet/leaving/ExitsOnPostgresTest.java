package org.orderly.fleet.leaving;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class ExitsOnPostgresTest extends ExitsTest {}
