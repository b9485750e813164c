package org.orderly.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets in who knows a password, and makes guessing slow: see {@link FailedLogins}. */
@ApplicationScoped
class LoginDoor implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    /** Checked for a username that does not exist, so that the time of an answer does not tell which ones do. */
    private static final String DECOY = BcryptUtil.bcryptHash(UUID.randomUUID().toString());

    private final People people;
    private final FailedLogins failed;

    LoginDoor(People people, FailedLogins failed) {
        this.people = people;
        this.failed = failed;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> logIn(
                User.normal(request.getUsername()),
                new String(request.getPassword().getPassword())));
    }

    private SecurityIdentity logIn(String username, String password) {
        if (!failed.mayTry(username)) {
            throw new AuthenticationFailedException("Too many wrong passwords for " + username + "; wait a little.");
        }
        Person person = people.named(username).orElse(null);
        boolean right = BcryptUtil.matches(password, person == null ? DECOY : person.passwordHash());
        if (person == null || !right || !person.active()) {
            failed.wrong(username);
            throw new AuthenticationFailedException("Username or password is wrong.");
        }
        failed.right(username);
        return person.identity(SessionName.of(person).toString());
    }
}
