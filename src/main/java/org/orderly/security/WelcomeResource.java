package org.orderly.security;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the login page shows. */
@Path("/api/welcome")
class WelcomeResource {

    private final People people;
    private final SecurityConfig config;

    WelcomeResource(People people, SecurityConfig config) {
        this.people = people;
        this.config = config;
    }

    record DemoView(String username, String password, String role, String displayName) {

        static DemoView of(DemoAccount account) {
            return new DemoView(account.username(), account.password(), account.role, account.displayName);
        }
    }

    /** @param demoAccounts in the demo and dev profiles the accounts to try; elsewhere none */
    @Schema(example = "{\"version\":\"1.0\",\"demoAccounts\":[]}")
    record WelcomeView(String version, List<DemoView> demoAccounts) {}

    @GET
    @PermitAll
    @Operation(summary = "What the login page shows")
    public WelcomeView welcome() {
        return new WelcomeView(config.version(), demoAccounts());
    }

    private List<DemoView> demoAccounts() {
        if (ConfigUtils.getProfiles().stream().noneMatch(Opening.DEMO_PROFILES::contains)) {
            return List.of();
        }
        return List.of(DemoAccount.values()).stream()
                .filter(account ->
                        people.named(account.username()).filter(Person::demo).isPresent())
                .map(DemoView::of)
                .toList();
    }
}
