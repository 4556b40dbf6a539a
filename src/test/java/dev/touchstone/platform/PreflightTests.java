package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PreflightTests {

    private static final String RANDOM = "k3N0wYtq0b1mZ7Lr2cVx8uPf5aGd6sHj9eQi4oTk";

    @Test
    void productionNamesEverySettingThatIsMissing() {
        var settings = new MockEnvironment().withProperty("touchstone.mail.from", "hiring@touchstone.example");
        settings.setActiveProfiles("prod");
        assertThatThrownBy(() -> check(settings)).isInstanceOfSatisfying(StartRefusedException.class, refused -> {
            assertThat(refused.analysis().getDescription())
                    .hasLineCount(5)
                    .contains("TOUCHSTONE_DATABASE_URL", "TOUCHSTONE_BASE_URL", "SPRING_MAIL_HOST");
            assertThat(refused.analysis().getAction()).contains("生产环境必须设置 TOUCHSTONE_SECRET。");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "change-me-change-me-change-me-change-me"})
    void productionRefusesASecretThatOthersKnow(String secret) {
        assertThatThrownBy(() -> check(production(secret))).isInstanceOf(StartRefusedException.class);
    }

    @Test
    void aCompleteProductionStarts() {
        check(production(RANDOM));
    }

    @Test
    void theDemoNeedsNothing() {
        check(new MockEnvironment());
    }

    @Test
    void backgroundThreadsMayNotTakeTheWholePool() {
        var settings = new MockEnvironment()
                .withProperty("spring.datasource.hikari.maximum-pool-size", "10")
                .withProperty("touchstone.jobs.threads", "10");
        assertThatThrownBy(() -> check(settings)).isInstanceOf(StartRefusedException.class);
    }

    @Test
    void aBusyPortIsSeen() throws IOException {
        try (var busy = new ServerSocket(0)) {
            var settings = new MockEnvironment().withProperty("server.port", String.valueOf(busy.getLocalPort()));
            assertThat(Preflight.portIsFree(settings)).isFalse();
        }
        assertThat(Preflight.portIsFree(new MockEnvironment().withProperty("server.port", "0")))
                .isTrue();
    }

    private static void check(MockEnvironment settings) {
        StartRefusedException.throwIfBroken(List.of(new ProductionCheck(), new PoolCheck()), settings);
    }

    private static MockEnvironment production(String secret) {
        var settings = new MockEnvironment()
                .withProperty("touchstone.database.url", "jdbc:postgresql://db/touchstone")
                .withProperty("touchstone.base-url", "https://hiring.example.com")
                .withProperty("spring.mail.host", "smtp.example.com")
                .withProperty("touchstone.mail.from", "hiring@example.com")
                .withProperty("touchstone.secret", secret);
        settings.setActiveProfiles("prod");
        return settings;
    }
}
