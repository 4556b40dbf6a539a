package dev.touchstone.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A browser that came with a candidate's link, and what its links open at this request. Holds no role. */
final class CandidateVisit extends AbstractAuthenticationToken {

    /** One valid link the browser came with. */
    record Grant(UUID application, LinkPurpose purpose) {}

    private final UUID id;
    private final transient List<Grant> grants;

    CandidateVisit(UUID id, List<Grant> grants) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.id = id;
        this.grants = List.copyOf(grants);
        setAuthenticated(true);
    }

    boolean may(LinkPurpose purpose, UUID application) {
        return grants.stream()
                .filter(grant -> grant.application().equals(application))
                .anyMatch(grant -> purpose == LinkPurpose.PORTAL || grant.purpose() == purpose);
    }

    List<Grant> grants() {
        return grants;
    }

    List<UUID> applications() {
        return grants.stream().map(Grant::application).distinct().toList();
    }

    @Override
    public UUID getPrincipal() {
        return id;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
