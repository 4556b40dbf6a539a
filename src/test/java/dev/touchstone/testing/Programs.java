package dev.touchstone.testing;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.ApiKeyId;
import dev.touchstone.identity.ApiKeys;
import dev.touchstone.identity.ApiScope;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Keys for tests, and requests with them: {@code mvc.get().uri("/api/…").with(Programs.with(key.secret()))}. */
public final class Programs {

    private final ApiKeys keys;
    private final CurrentAccount current;
    private final Staff staff;

    Programs(ApiKeys keys, CurrentAccount current, Staff staff) {
        this.keys = keys;
        this.current = current;
        this.staff = staff;
    }

    /** A key; {@code secret} is what the program sends. */
    public record Key(ApiKeyId id, AccountId maker, String secret) {}

    /** A new key of a new administrator. */
    public Key key(ApiScope... scopes) {
        return keyOf(staff.hire("林晓", Role.ADMIN), scopes);
    }

    /** A new key of this administrator, with the usual expiry. */
    public Key keyOf(AccountId maker, ApiScope... scopes) {
        var id = ApiKeyId.next();
        var secret = current.as(maker, () -> keys.make(id, "题库同步", Set.of(scopes), keys.usualExpiry()));
        return new Key(id, maker, secret);
    }

    /** The request brings this secret. */
    public static RequestPostProcessor with(String secret) {
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + secret);
            return request;
        };
    }
}
