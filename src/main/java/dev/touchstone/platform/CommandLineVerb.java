package dev.touchstone.platform;

import java.io.PrintStream;
import java.util.List;

/**
 * Something the command line can do without starting the application: {@code java -jar touchstone.jar NAME …}.
 * Registered under this interface's name in {@code META-INF/spring.factories}; needs a constructor without arguments,
 * which may be package-private. There is no application context, no web server and no database, unless the verb asks for
 * the {@link OfflineApplication}.
 */
public interface CommandLineVerb {

    /** The first word on the command line, lower case. */
    String name();

    /** One line for {@code help}, in English. */
    String summary();

    /**
     * Does the work.
     *
     * @param arguments what follows the name
     * @param out takes the result and nothing else; messages for people go to {@code System.err}
     * @return the exit code, 0 when all is well
     * @throws Exception is printed as one sentence on stderr; the exit code is then 1
     */
    int run(List<String> arguments, PrintStream out) throws Exception;

    /**
     * Does the work, for verbs that may need what is in the database; the others leave this as it is.
     *
     * @param application is started only when it is used
     */
    default int run(List<String> arguments, PrintStream out, OfflineApplication application) throws Exception {
        return run(arguments, out);
    }
}
