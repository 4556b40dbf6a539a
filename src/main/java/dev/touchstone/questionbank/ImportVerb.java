package dev.touchstone.questionbank;

import dev.touchstone.platform.CommandLineVerb;
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

/** {@code import FILE --dry-run --format json}: what the bank would get from a file, as JSON on stdout. Stores nothing. */
final class ImportVerb implements CommandLineVerb {

    private static final String USAGE = "usage: import FILE --dry-run --format json";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "reads a question bank and prints what was found: import FILE --dry-run --format json";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException {
        var file = file(arguments);
        if (Files.size(file) > BankReader.LARGEST) {
            throw new IllegalArgumentException(
                    sentence("questionbank.import.error.tooLarge", BankReader.LARGEST >> 20));
        }
        try {
            out.print(DryRun.of(Files.readAllBytes(file), file.getFileName().toString(), ReadAs.DETECTED));
            out.flush();
            return 0;
        } catch (RefusedException refused) {
            throw new IllegalArgumentException(
                    sentence(refused.key(), refused.arguments().toArray()), refused);
        }
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
        var file = Path.of(words.get(0));
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
