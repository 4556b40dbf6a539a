package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.TouchstoneApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the program as a person does, in a process of its own. */
class CommandLineTests {

    private record Outcome(int code, String out, String err) {}

    @Test
    void helpListsTheCommandsOnStdout() throws Exception {
        var outcome = run("help");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("doctor", "help");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void anUnknownCommandLeavesStdoutEmpty() throws Exception {
        var outcome = run("improt", "bank.txt");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("“improt”", "help");
    }

    @Test
    void theDoctorSaysWhatIsWrongAndHowToMendIt() throws Exception {
        var outcome = run("doctor", "--touchstone.database.url=jdbc:postgresql://localhost:1/none?password=secret");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("ok  Java", "!!  ", "jdbc:postgresql://localhost:1/none", "TOUCHSTONE_DATABASE_URL")
                .doesNotContain("secret");
    }

    @Test
    void theDoctorNamesAValueThatIsNoNumberAndLooksOn() throws Exception {
        var outcome = run("doctor", "--touchstone.jobs.threads=four", "--server.port=0");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("four", "ok  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.port=0", "-x"})
    void settingsStartTheApplication(String setting) {
        assertThat(CommandLine.of(setting)).isEmpty();
        assertThat(CommandLine.of()).isEmpty();
    }

    private static Outcome run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                TouchstoneApplication.class.getName()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, err);
    }
}
