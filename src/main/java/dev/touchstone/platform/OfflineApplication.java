package dev.touchstone.platform;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * The application's beans on the configured database, for a command: no web server, no timers, no mail. The database is taken as it
 * is, never migrated.
 */
public final class OfflineApplication {

    private static final List<String> QUIET =
            List.of("--spring.flyway.enabled=false", "--logging.level.dev.touchstone=warn");

    private final Class<?> application;

    OfflineApplication(Class<?> application) {
        this.application = application;
    }

    /**
     * Does some work with it.
     *
     * @param settings as the start takes them, {@code --name=value}
     * @throws IllegalStateException with a sentence for people when the database is not there, in use, or not of this version
     */
    public <T> T use(List<String> settings, Function<? super BeanFactory, T> work) {
        requireDatabase(DoctorVerb.settings(settings));
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setLazyInitialization(true);
        spring.addInitializers(new Stillness());
        var arguments = new ArrayList<>(settings);
        arguments.addAll(QUIET);
        try (var context = spring.run(arguments.toArray(String[]::new))) {
            return work.apply(context);
        } catch (BadSqlGrammarException otherVersion) {
            throw new IllegalStateException(sentence("platform.command.schema"), otherVersion);
        }
    }

    private static void requireDatabase(Environment settings) {
        if (DatabaseSettings.external(settings)) {
            var broken = new DatabaseCheck()
                    .look(settings, DoctorVerb.language()).stream()
                            .filter(finding -> finding.severity() == DoctorCheck.Severity.BROKEN)
                            .map(DoctorCheck.Finding::text)
                            .collect(Collectors.joining(System.lineSeparator()));
            if (!broken.isEmpty()) {
                throw new IllegalStateException(broken);
            }
            return;
        }
        var directory = Preflight.dataDirectory(settings);
        if (!Files.isDirectory(directory.resolve(DataDirectory.CLUSTER))) {
            throw new IllegalStateException(sentence("platform.command.noDatabase", directory.toString()));
        }
        if (DataDirectory.isClaimed(directory)) {
            throw new IllegalStateException(sentence("platform.start.directoryInUse", directory.toString()));
        }
    }

    private static String sentence(String key, Object... arguments) {
        return Sentences.in(DoctorVerb.language(), key, arguments);
    }
}
