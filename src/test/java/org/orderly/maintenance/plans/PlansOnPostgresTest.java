package org.orderly.maintenance.plans;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class PlansOnPostgresTest extends PlansTest {}
