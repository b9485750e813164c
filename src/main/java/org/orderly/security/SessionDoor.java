package org.orderly.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets in who shows a session cookie: looked up in memory, so a deactivated account is out with its next request. */
@ApplicationScoped
class SessionDoor implements IdentityProvider<TrustedAuthenticationRequest> {

    private final People people;

    SessionDoor(People people) {
        this.people = people;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        SessionName session = SessionName.parse(request.getPrincipal());
        return people.named(session.username())
                .filter(session::opens)
                .map(person -> Uni.createFrom().item(person.identity(person.username())))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("Please log in again.")));
    }
}
