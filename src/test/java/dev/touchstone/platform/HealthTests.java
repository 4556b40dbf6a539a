package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.testing.TouchstoneTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TouchstoneTest
class HealthTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void healthIsPublicAndShowsNoDetails() {
        assertThat(mvc.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyText()
                .contains("\"status\":\"UP\"")
                .doesNotContain("PostgreSQL");
    }

    @Test
    void theApplicationIsNoSuperuser() {
        var superuser = jdbc.sql("select usesuper from pg_user where usename = current_user")
                .query(Boolean.class)
                .single();
        assertThat(superuser).isFalse();
    }
}
