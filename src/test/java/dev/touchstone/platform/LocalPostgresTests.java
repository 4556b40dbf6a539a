package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LocalPostgresTests {

    @TempDir
    Path directory;

    /** The application that is killed: writes, says so, and waits for its end. */
    static final class Victim {

        public static void main(String[] arguments) throws Exception {
            var postgres = LocalPostgres.start(DataDirectory.claim(Path.of(arguments[0])));
            ask(postgres).sql("create table kept (id int)").update();
            System.out.println("written");
            new CountDownLatch(1).await();
        }
    }

    @Test
    void whatWasWrittenSurvivesAKilledApplication() throws Exception {
        var victim = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(victim.inputReader().lines().anyMatch("written"::equals)).isTrue();
        victim.destroyForcibly().waitFor();

        try (var next = LocalPostgres.start(DataDirectory.claim(directory))) {
            assertThat(ask(next)
                            .sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(setting(next, "fsync")).isEqualTo("on");
            assertThat(setting(next, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(next, "is_superuser")).isEqualTo("off");
        }
    }

    @Test
    void aDirectoryInUseIsRefusedInOneSentence() throws IOException {
        try (var ignored = DataDirectory.claim(directory)) {
            assertThat(DataDirectory.isClaimed(directory)).isTrue();
            assertThatThrownBy(() -> DataDirectory.claim(directory))
                    .isInstanceOfSatisfying(StartRefusedException.class, refused -> assertThat(
                                    refused.analysis().getDescription())
                            .contains("Another Touchstone"));
        }
        assertThat(DataDirectory.isClaimed(directory)).isFalse();
    }

    private static String setting(LocalPostgres postgres, String name) {
        return ask(postgres)
                .sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static JdbcClient ask(LocalPostgres postgres) {
        return JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl(), LocalPostgres.ROLE, ""));
    }
}
