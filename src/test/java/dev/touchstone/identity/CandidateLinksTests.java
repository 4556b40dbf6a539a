package dev.touchstone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class CandidateLinksTests {

    @Autowired
    CandidateLinks links;

    @Autowired
    Visits visits;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final UUID application = UUID.randomUUID();

    @Test
    void aLinkIsExchangedForACookieAndACleanAddress() {
        var opened = open(issue(LinkPurpose.TEST));
        assertThat(opened).hasStatus(HttpStatus.SEE_OTHER).redirectedUrl().isEqualTo("/my/" + application + "/test");
        assertThat(grantsOf(opened)).containsExactly(new CandidateVisit.Grant(application, LinkPurpose.TEST));
    }

    @Test
    void openingALinkFiveTimesLeavesItValid() {
        var link = issue(LinkPurpose.OFFER);
        for (int i = 0; i < 5; i++) {
            mvc.head().uri(pathOf(link)).exchange();
            open(link);
        }
        assertThat(open(link)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aSecondLinkIsAddedToTheSameVisit() {
        var first = open(issue(LinkPurpose.TEST));
        var second = mvc.get()
                .uri(pathOf(issue(LinkPurpose.OFFER)))
                .cookie(cookieOf(first))
                .exchange();
        assertThat(second.getResponse().getCookie("touchstone_visit")).isNull();
        assertThat(grantsOf(first))
                .extracting(CandidateVisit.Grant::purpose)
                .containsExactlyInAnyOrder(LinkPurpose.TEST, LinkPurpose.OFFER);
    }

    @Test
    void revokingKillsTheLinkAndTheVisitItOpened() {
        var link = issue(LinkPurpose.TEST);
        var opened = open(link);
        links.revoke(application, LinkPurpose.TEST);
        assertThat(open(link)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(visits.of(new SecretToken(cookieOf(opened).getValue()))).isEmpty();
    }

    @Test
    void unknownExpiredAndRevokedLinksGetTheSamePage() throws Exception {
        var expired = issue(LinkPurpose.TEST);
        var revoked = issue(LinkPurpose.OFFER);
        links.revoke(application, LinkPurpose.OFFER);
        clock.advance(Duration.ofDays(3));
        var unknown = open("http://touchstone.test/c/" + SecretToken.next().text());
        assertThat(unknown).hasStatus(HttpStatus.NOT_FOUND).bodyText().contains("/lost-link");
        assertThat(pageOf(open(expired))).isEqualTo(pageOf(unknown));
        assertThat(pageOf(open(revoked))).isEqualTo(pageOf(unknown));
    }

    @Test
    void onlyTheHashIsStored() {
        var token = pathOf(issue(LinkPurpose.PORTAL)).substring("/c/".length());
        var stored = jdbc.sql("select l::text from identity.candidate_link l")
                .query(String.class)
                .list();
        assertThat(stored).hasSizeGreaterThan(0).noneMatch(row -> row.contains(token));
    }

    private String issue(LinkPurpose purpose) {
        return links.issue(purpose, application, clock.instant().plus(Duration.ofDays(2)));
    }

    private MvcTestResult open(String link) {
        return mvc.get().uri(pathOf(link)).exchange();
    }

    private static String pathOf(String link) {
        return URI.create(link).getPath();
    }

    private static Cookie cookieOf(MvcTestResult opened) {
        Cookie cookie = opened.getResponse().getCookie("touchstone_visit");
        assertThat((@Nullable Object) cookie).isNotNull();
        return cookie;
    }

    private Iterable<CandidateVisit.Grant> grantsOf(MvcTestResult opened) {
        return visits.of(new SecretToken(cookieOf(opened).getValue()))
                .orElseThrow()
                .grants();
    }

    private static String pageOf(MvcTestResult result) throws Exception {
        return result.getResponse()
                .getContentAsString()
                .replaceAll("(csrf\" value|csrf-token\" content)=\"[^\"]+\"", "")
                .replaceAll("/c/[A-Za-z0-9_-]+", "");
    }
}
