package dev.touchstone.questionbank;

import dev.touchstone.platform.CommandLineVerb;
import dev.touchstone.platform.OfflineApplication;
import dev.touchstone.questionbank.reader.BankReader;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.shared.RefusedException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * {@code import FILE --dry-run --format json}: what the bank would get from a file, as JSON on stdout; stores nothing, needs no
 * database. {@code import FILE --as ADDRESS}: keeps it as an import to be looked through; its page and counts on stdout.
 */
final class ImportVerb implements CommandLineVerb {

    static final String USAGE =
            "usage: import FILE --dry-run --format json | import FILE --as ADDRESS [--track TRACK] [--competency CODE] [--setting=value …]";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "reads a question bank: import FILE --dry-run --format json prints what was found, import FILE --as ADDRESS keeps it as that person's import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException {
        var file = file(arguments);
        var content = content(file);
        return said(() -> out.print(DryRun.of(content, file.getFileName().toString(), ReadAs.DETECTED)), out);
    }

    @Override
    public int run(List<String> arguments, PrintStream out, OfflineApplication application) throws IOException {
        if (arguments.contains("--dry-run")) {
            return run(arguments, out);
        }
        var command = ImportCommand.of(arguments);
        var file = existing(command.file());
        var content = content(file);
        return said(
                () -> print(
                        application.use(command.settings(), beans -> beans.getBean(CommandedImports.class)
                                .keep(command, content, file.getFileName().toString())),
                        out),
                out);
    }

    static void print(CommandedImports.Kept kept, PrintStream out) {
        out.println(kept.page());
        if (!kept.fresh()) {
            out.println(sentence("questionbank.command.known"));
        }
        var all = kept.counts().values().stream().mapToLong(Long::longValue).sum();
        out.println(sentence("questionbank.command.questions", all));
        kept.counts()
                .forEach((standing, count) -> out.println(sentence(
                        "questionbank.command.count", count, sentence("questionbank.import.standing." + standing))));
    }

    /** Does it; a refusal becomes one sentence. */
    private static int said(Runnable work, PrintStream out) {
        try {
            work.run();
            out.flush();
            return 0;
        } catch (RefusedException refused) {
            throw new IllegalArgumentException(
                    sentence(refused.key(), refused.arguments().toArray()), refused);
        }
    }

    private static byte[] content(Path file) throws IOException {
        if (Files.size(file) > BankReader.LARGEST) {
            throw new IllegalArgumentException(
                    sentence("questionbank.import.error.tooLarge", BankReader.LARGEST >> 20));
        }
        return Files.readAllBytes(file);
    }

    private static Path file(List<String> arguments) {
        var format = arguments.indexOf("--format");
        var asked = format < 0
                || format + 1 < arguments.size() && arguments.get(format + 1).equals("json");
        var words = arguments.stream()
                .filter(word -> !word.startsWith("--") && !word.equals("json"))
                .toList();
        if (!arguments.contains("--dry-run") || !asked || words.size() != 1) {
            throw new IllegalArgumentException(USAGE);
        }
        return existing(words.get(0));
    }

    private static Path existing(String name) {
        var file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(sentence("questionbank.import.error.noFile", file));
        }
        return file;
    }

    private static String sentence(String key, Object... arguments) {
        var chinese = Locale.getDefault().getLanguage().equals("zh");
        var bundle = ResourceBundle.getBundle(
                "messages.questionbank",
                chinese ? Locale.ROOT : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
