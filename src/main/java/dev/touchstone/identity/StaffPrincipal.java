package dev.touchstone.identity;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in member of staff, as the database knows them at this request. Its name is the account's id. */
record StaffPrincipal(Account account) implements AuthenticatedPrincipal {

    static Authentication authenticated(Account account) {
        var authorities = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(new StaffPrincipal(account), null, authorities);
    }

    @Override
    public String getName() {
        return account.id().toString();
    }
}
