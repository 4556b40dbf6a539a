package dev.touchstone.platform;

import dev.touchstone.platform.DoctorCheck.Finding;
import dev.touchstone.platform.DoctorCheck.Severity;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Prints what is right and wrong with a set-up, line by line with the mend. Exit code 1 when it would not start. */
final class DoctorVerb implements CommandLineVerb {

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "looks whether the application would start here, and says how to mend what is wrong";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var settings = settings(arguments);
        var checks = SpringFactoriesLoader.forDefaultResourceLocation().load(DoctorCheck.class);
        var findings = checks.stream()
                .flatMap(check -> look(check, settings).stream())
                .distinct()
                .toList();
        findings.forEach(finding -> out.printf("%-3s %s%n", finding.severity().mark(), finding.text()));
        return findings.stream().map(Finding::severity).anyMatch(Severity.BROKEN::equals) ? 1 : 0;
    }

    private static List<Finding> look(DoctorCheck check, Environment settings) {
        try {
            return check.look(settings, language());
        } catch (ConversionFailedException noNumber) {
            var text = Sentences.in(language(), "platform.doctor.value", String.valueOf(noNumber.getValue()));
            return List.of(new Finding(Severity.BROKEN, text));
        }
    }

    static Environment settings(List<String> arguments) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    static Locale language() {
        return Locale.getDefault().getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH;
    }
}
