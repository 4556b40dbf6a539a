package dev.touchstone.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * A command named by the first word of the command line. Stdout belongs to the command's result: whatever else is
 * written there by accident goes to stderr.
 */
record CommandLine(CommandLineVerb verb, List<String> arguments) {

    /** The command, or empty when the words ask for the application itself. An unknown word shows the help. */
    static Optional<CommandLine> of(String... words) {
        if (words.length == 0 || words[0].startsWith("-")) {
            return Optional.empty();
        }
        var rest = List.of(words).subList(1, words.length);
        return Optional.of(new CommandLine(verb(words[0]), rest));
    }

    static List<CommandLineVerb> verbs() {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(CommandLineVerb.class);
    }

    private static CommandLineVerb verb(String name) {
        return verbs().stream()
                .filter(verb -> verb.name().equals(name))
                .findFirst()
                .orElseGet(() -> new UnknownVerb(name));
    }

    /** Runs it and returns the exit code. */
    int run(Class<?> application) {
        System.setErr(Console.ERR);
        System.setOut(Console.ERR);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try {
            return verb.run(arguments, Console.OUT, new OfflineApplication(application));
        } catch (Exception failure) {
            Console.ERR.println(verb.name() + ": " + sentence(failure));
            return 1;
        }
    }

    private static String sentence(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
