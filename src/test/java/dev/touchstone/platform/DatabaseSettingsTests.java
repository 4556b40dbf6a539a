package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class DatabaseSettingsTests {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/t,        jdbc:postgresql://db:5432/t, ,  ",
        "postgres://db/t,                    jdbc:postgresql://db/t,      ,  ",
        "postgresql://u:p@db:5432/t?ssl=true, jdbc:postgresql://db:5432/t?ssl=true, u, p",
        "postgres://u@db/t,                  jdbc:postgresql://db/t,      u, "
    })
    void addressesAreUnderstood(String given, String url, String user, String password) {
        var settings = new MockEnvironment().withProperty("touchstone.database.url", given);
        assertThat(DatabaseSettings.of(settings)).isEqualTo(new DatabaseSettings(url, user, password));
    }

    @ParameterizedTest
    @CsvSource({"'', false", "' ', false", "jdbc:postgresql://db/t, true"})
    void anEmptyAddressMeansTheBuiltInDatabase(String given, boolean external) {
        var settings = new MockEnvironment().withProperty("touchstone.database.url", given);
        assertThat(DatabaseSettings.external(settings)).isEqualTo(external);
    }
}
