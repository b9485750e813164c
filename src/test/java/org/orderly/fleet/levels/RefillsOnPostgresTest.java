package org.orderly.fleet.levels;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class RefillsOnPostgresTest extends RefillsTest {}
