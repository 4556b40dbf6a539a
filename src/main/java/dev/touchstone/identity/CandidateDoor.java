package dev.touchstone.identity;

import dev.touchstone.identity.CandidateLinks.Valid;
import dev.touchstone.shared.Command;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Lets a browser in that comes with a candidate's link. Opening the link again, or a mail scanner opening it first,
 * changes nothing for anybody: the link stays valid until it expires or is revoked.
 */
@Service
public class CandidateDoor {

    private final CandidateLinks links;
    private final Visits visits;
    private final VisitCookie cookie;
    private final Clock clock;

    CandidateDoor(CandidateLinks links, Visits visits, VisitCookie cookie, Clock clock) {
        this.clock = clock;
        this.links = links;
        this.visits = visits;
        this.cookie = cookie;
    }

    /**
     * Exchanges the key for the visit's cookie.
     *
     * @return the path of the page the link is for, or empty when the key cannot be used, whatever the reason
     */
    @Command
    public Optional<String> open(String token, HttpServletRequest request, HttpServletResponse response) {
        var link = links.find(new SecretToken(token));
        link.ifPresent(valid -> admit(valid, request, response));
        return link.map(CandidateDoor::pageOf);
    }

    /**
     * Leaves the candidate's own page of an application open to the browser that is here, also when the link it came
     * with is about to be revoked: who ends something must be able to read that it is done.
     */
    @Command
    public void stay(UUID application, HttpServletRequest request) {
        cookie.read(request)
                .filter(visit -> visits.of(visit).stream()
                        .flatMap(known -> known.grants().stream())
                        .noneMatch(new CandidateVisit.Grant(application, LinkPurpose.PORTAL)::equals))
                .ifPresent(visit -> visits.add(
                        visit,
                        links.unspoken(
                                LinkPurpose.PORTAL, application, clock.instant().plus(VisitCookie.LONGEST))));
    }

    private void admit(Valid link, HttpServletRequest request, HttpServletResponse response) {
        var known = cookie.read(request).filter(visit -> visits.add(visit, link.id()));
        if (known.isEmpty() && !"HEAD".equals(request.getMethod())) {
            cookie.write(visits.start(link.id()), response);
        }
    }

    private static String pageOf(Valid link) {
        var page = "/my/" + link.application();
        return switch (link.purpose()) {
            case PORTAL -> page;
            case TEST -> page + "/test";
            case ROLE_PLAY -> page + "/role-play";
            case INTERVIEW -> page + "/interview";
            case OFFER -> page + "/offer";
        };
    }
}
