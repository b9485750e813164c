package org.orderly.maintenance.schedule;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class ScheduleOnPostgresTest extends ScheduleTest {}
