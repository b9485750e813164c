package org.orderly.savings;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.orderly.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class MonthlyClaimsOnPostgresTest extends MonthlyClaimsTest {

    @Inject
    MonthlyClaimsOnPostgresTest(CatchUp catchUp, AgroalDataSource database) {
        super(catchUp, database);
    }
}
