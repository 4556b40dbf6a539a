package dev.touchstone.platform;

import java.io.PrintStream;
import java.util.List;

/** Lists what the command line can do. */
final class HelpVerb implements CommandLineVerb {

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String summary() {
        return "shows this list";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        out.println("java -jar touchstone.jar [--setting=value …]      starts the application");
        for (var verb : CommandLine.verbs()) {
            out.printf("java -jar touchstone.jar %-24s %s%n", verb.name() + " …", verb.summary());
        }
        return 0;
    }
}
