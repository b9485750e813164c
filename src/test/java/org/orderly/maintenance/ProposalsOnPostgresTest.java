package org.orderly.maintenance;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import org.orderly.OnPostgres;
import org.orderly.prediction.serving.RiskRaised;

@QuarkusTest
@TestProfile(OnPostgres.class)
class ProposalsOnPostgresTest extends ProposalsTest {

    ProposalsOnPostgresTest(Event<RiskRaised> risks, Heard heard) {
        super(risks, heard);
    }
}
