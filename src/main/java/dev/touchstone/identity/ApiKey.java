package dev.touchstone.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program asks in the name of who made it.
 *
 * @param handle the part of the secret that may be seen, so that a key found somewhere can be told
 * @param expiresOn the last day on which it works, in the house's zone
 * @param usedOn the last day on which it was used; null before the first
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        String handle,
        Set<ApiScope> scopes,
        AccountId madeBy,
        Instant madeAt,
        LocalDate expiresOn,
        @Nullable LocalDate usedOn,
        @Nullable Instant revokedAt) {

    ApiKeyState state(Account maker, LocalDate today) {
        if (revokedAt != null) {
            return ApiKeyState.REVOKED;
        }
        if (today.isAfter(expiresOn)) {
            return ApiKeyState.EXPIRED;
        }
        return maker.enabled() && maker.roles().contains(Role.ADMIN) ? ApiKeyState.ACTIVE : ApiKeyState.ORPHANED;
    }
}
