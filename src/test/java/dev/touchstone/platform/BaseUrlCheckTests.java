package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.platform.DoctorCheck.Finding;
import dev.touchstone.platform.DoctorCheck.Severity;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class BaseUrlCheckTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"hiring.example.com", "ftp://127.0.0.1", "https://127.0.0.1/hiring", "https://", "https://a b"})
    void whatNoLinkCanBeginWithIsRefused(String address) {
        assertThat(look(address)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BROKEN);
            assertThat(finding.text()).contains(address, "TOUCHSTONE_BASE_URL");
        });
        assertThat(BaseUrlCheck.form(settings(address), Locale.ENGLISH)).hasSize(1);
    }

    @Test
    void anAddressIsFineWithItsPortAndASlash() {
        assertThat(look("https://127.0.0.1:8443/"))
                .extracting(Finding::severity)
                .containsExactly(Severity.FINE);
    }

    @Test
    void thePathIsTheApplicationsOwn() {
        var settings = settings("https://127.0.0.1/hiring").withProperty("server.servlet.context-path", "/hiring");
        assertThat(BaseUrlCheck.form(settings, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void anAddressWithoutEncryptionIsAWarning() {
        assertThat(look("http://127.0.0.1")).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void candidatesCannotOpenThisMachinesOwnAddress() {
        var settings = settings("https://localhost");
        settings.setActiveProfiles("prod");
        assertThat(new BaseUrlCheck().look(settings, Locale.ENGLISH))
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .contains("only this machine");
    }

    @Test
    void anUnknownHostIsAWarning() {
        assertThat(look("https://nobody.invalid"))
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .contains("nobody.invalid", "DNS");
    }

    @Test
    void theDemoChoosesItsOwnAddress() {
        assertThat(look("")).isEmpty();
    }

    private static List<Finding> look(String address) {
        return new BaseUrlCheck().look(settings(address), Locale.ENGLISH);
    }

    private static MockEnvironment settings(String address) {
        return new MockEnvironment().withProperty("touchstone.base-url", address);
    }
}
