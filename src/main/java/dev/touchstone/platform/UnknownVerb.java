package dev.touchstone.platform;

import java.io.PrintStream;
import java.util.List;

/** A first word that names no command. */
record UnknownVerb(String name) implements CommandLineVerb {

    private static final int USAGE_ERROR = 2;

    @Override
    public String summary() {
        return "";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Sentences.both("platform.command.unknown", name).forEach(System.err::println);
        return new HelpVerb().run(List.of(), System.err) + USAGE_ERROR;
    }
}
