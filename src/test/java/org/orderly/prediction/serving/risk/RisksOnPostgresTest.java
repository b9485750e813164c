package org.orderly.prediction.serving.risk;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class RisksOnPostgresTest extends RisksTest {}
