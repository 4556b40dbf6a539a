package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.platform.DoctorCheck.Finding;
import dev.touchstone.platform.DoctorCheck.Severity;
import dev.touchstone.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DatabaseCheckTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void aPostgresThatTheRoleOwnsIsConnectedTo() {
        assertThat(look(TestDatabase.empty().url()))
                .noneMatch(finding -> finding.severity() == Severity.BROKEN)
                .extracting(Finding::text)
                .anySatisfy(text -> assertThat(text).startsWith("Connected to PostgreSQL"))
                .anySatisfy(text -> assertThat(text).contains("show the same time"));
    }

    @Test
    void aMissingDatabaseIsToldWithTheStatementThatMakesIt() {
        assertThat(look(TestDatabase.empty().url().replaceAll("/test_", "/no_test_")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.BROKEN);
                    assertThat(finding.text()).contains("create database");
                });
    }

    @Test
    void theAddressOfAnotherProductIsRefusedWithoutItsPassword() {
        assertThat(look("jdbc:mysql://app:hush@db/touchstone"))
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .contains("jdbc:postgresql://host", "jdbc:mysql://db/touchstone")
                .doesNotContain("hush");
    }

    @Test
    void anEncodingThatHoldsNoChineseIsRefused() {
        assertThat(verdict(answer("SQL_ASCII", true, 90, NOW), 24)).containsExactly(Severity.BROKEN);
    }

    @Test
    void aLocaleOfEnglishLettersIsAWarning() {
        assertThat(verdict(answer("UTF8", false, 90, NOW), 24)).contains(Severity.WARNING);
    }

    @Test
    void aPoolThatTheServerHasNoRoomForIsAWarning() {
        assertThat(verdict(answer("UTF8", true, 23, NOW), 24)).contains(Severity.WARNING);
        assertThat(verdict(answer("UTF8", true, 24, NOW), 24)).containsOnly(Severity.FINE);
    }

    @Test
    void clocksThatAreApartAreAWarning() {
        assertThat(answer("UTF8", true, 90, NOW.minusSeconds(75)).findings(Locale.ENGLISH, 24, NOW))
                .extracting(Finding::text)
                .anySatisfy(text -> assertThat(text).contains("75 s apart", "NTP"));
    }

    private static List<Severity> verdict(DatabaseAnswer answer, int pool) {
        return answer.findings(Locale.ENGLISH, pool, NOW).stream()
                .map(Finding::severity)
                .toList();
    }

    private static DatabaseAnswer answer(String encoding, boolean folds, int free, Instant now) {
        return new DatabaseAnswer(18_0004, "18.4", false, true, true, encoding, folds, false, free, now);
    }

    private static List<Finding> look(String url) {
        var settings = new MockEnvironment()
                .withProperty("touchstone.database.url", url)
                .withProperty("touchstone.database.username", TestDatabase.ROLE)
                .withProperty("touchstone.database.password", TestDatabase.PASSWORD);
        return new DatabaseCheck().look(settings, Locale.ENGLISH);
    }
}
