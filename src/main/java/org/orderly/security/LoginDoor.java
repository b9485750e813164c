package org.orderly.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets in who knows a password, and names the session after it. */
@ApplicationScoped
class LoginDoor implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final Passwords passwords;

    LoginDoor(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> passwords
                .check(request.getUsername(), new String(request.getPassword().getPassword()))
                .map(person -> person.identity(SessionName.of(person).toString()))
                .orElseThrow(() -> new AuthenticationFailedException("Wrong password, or wrong too often.")));
    }
}
