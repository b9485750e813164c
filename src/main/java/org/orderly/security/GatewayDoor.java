package org.orderly.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Lets in who sends a gateway's key, as {@code Authorization: Bearer ordk_…} or {@code X-API-Key: ordk_…}. Without
 * either header it has no opinion, and the session cookie decides.
 */
@Singleton
class GatewayDoor implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final CharSequence API_KEY = HttpHeaders.createOptimized("X-API-Key");
    private static final Uni<SecurityIdentity> NO_OPINION = Uni.createFrom().nullItem();

    private final Gateways gateways;

    GatewayDoor(Gateways gateways) {
        this.gateways = gateways;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String key = key(context.request().headers());
        if (key == null) {
            return NO_OPINION;
        }
        SecurityIdentity gateway = gateways.holding(new GatewayKey(key));
        return gateway != null
                ? Uni.createFrom().item(gateway)
                : Uni.createFrom().failure(new AuthenticationFailedException("Unknown or revoked key."));
    }

    private static String key(MultiMap headers) {
        String authorization = headers.get(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : headers.get(API_KEY);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"orderly\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }

    /** Before the form, so that a delivery never looks for a cookie. */
    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1000;
    }
}
