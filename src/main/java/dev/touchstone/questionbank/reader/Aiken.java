package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moodle's Aiken format: stem, options "A) …" or "A. …" one per line, then "ANSWER: X". */
final class Aiken {

    private static final Pattern OPTION = Pattern.compile("^[ \\t]*([A-Z])[.)]\\s(.*)$");
    private static final Pattern KEY =
            Pattern.compile("^[ \\t]*ANSWER:[ \\t]*([A-Z](?:[ \\t]*,?[ \\t]*[A-Z])*)[ \\t]*$");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^[ \\t]*(?:#|\\d+[.、)])");
    private static final Pattern ANY_KEY = Pattern.compile("(?m)" + KEY.pattern());
    private static final Pattern ANY_OPTION = Pattern.compile("(?m)" + OPTION.pattern());

    private final List<ReadQuestion> questions = new ArrayList<>();
    private final List<String> stem = new ArrayList<>();
    private final List<ReadOption> options = new ArrayList<>();
    private int start;
    private int end;

    private Aiken() {}

    /** A stem may begin with a number now and then; a paper whose questions are numbered is read as such. */
    static boolean matches(String text) {
        var keys = ANY_KEY.matcher(text).results().count();
        var numbered = NUMBERED.matcher(text).results().limit(keys + 1).count();
        return keys > 0 && ANY_OPTION.matcher(text).find() && numbered * 3 < keys;
    }

    static List<ReadQuestion> read(String text, ReadingProgress progress) {
        var aiken = new Aiken();
        var offset = 0;
        for (var line : text.split("\n", -1)) {
            aiken.line(line, offset);
            offset += line.length() + 1;
            progress.at(ReadingPhase.ASKING, Math.min(offset, text.length()), text.length(), aiken.questions.size());
        }
        aiken.finish(null);
        return aiken.questions;
    }

    private void line(String line, int offset) {
        var option = OPTION.matcher(line);
        var key = KEY.matcher(line);
        if (key.matches()) {
            end = offset + line.length();
            finish(key.group(1));
        } else if (option.matches() && !stem.isEmpty()) {
            options.add(new ReadOption(option.group(1), option.group(2).strip()));
            end = offset + line.length();
        } else if (!line.isBlank()) {
            if (!options.isEmpty()) {
                finish(null);
            }
            start = stem.isEmpty() ? offset : start;
            stem.add(line.strip());
        }
    }

    /** One whose key is missing is a question still. */
    private void finish(@Nullable String key) {
        if (!stem.isEmpty() && (key != null || !options.isEmpty())) {
            var labels = key == null ? List.<String>of() : Labels.of(key);
            questions.add(Structured.question(
                    null,
                    labels.size() > 1 ? QuestionForm.MULTIPLE_CHOICE : QuestionForm.SINGLE_CHOICE,
                    null,
                    String.join(" ", stem),
                    options,
                    labels.isEmpty() ? null : new Answer.Labels(labels),
                    null,
                    new Passage(start, Math.max(start, end))));
        }
        stem.clear();
        options.clear();
    }
}
