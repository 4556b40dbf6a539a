package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Moodle's Aiken format: stem, options "A) …" or "A. …" one per line, then "ANSWER: X". */
final class Aiken {

    private static final Pattern OPTION = Pattern.compile("^\\s*([A-Z])[.)]\\s(.*)$");
    private static final Pattern KEY = Pattern.compile("^\\s*ANSWER:\\s*([A-Z](?:\\s*,?\\s*[A-Z])*)\\s*$");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\s*(?:#|\\d+[.、)])");

    private Aiken() {}

    static boolean matches(String text) {
        return Pattern.compile("(?m)" + KEY.pattern()).matcher(text).find()
                && Pattern.compile("(?m)" + OPTION.pattern()).matcher(text).find()
                && !NUMBERED.matcher(text).find();
    }

    static List<ReadQuestion> read(String text) {
        var questions = new ArrayList<ReadQuestion>();
        var stem = new ArrayList<String>();
        var options = new ArrayList<ReadOption>();
        var offset = 0;
        var start = 0;
        for (var line : text.split("\n", -1)) {
            var option = OPTION.matcher(line);
            var key = KEY.matcher(line);
            if (key.matches()) {
                questions.add(question(stem, options, key.group(1), new Passage(start, offset + line.length())));
                stem.clear();
                options.clear();
            } else if (option.matches() && !stem.isEmpty()) {
                options.add(new ReadOption(option.group(1), option.group(2).strip()));
            } else if (!line.isBlank()) {
                start = stem.isEmpty() ? offset : start;
                stem.add(line.strip());
            }
            offset += line.length() + 1;
        }
        return questions;
    }

    private static ReadQuestion question(List<String> stem, List<ReadOption> options, String key, Passage passage) {
        var labels = Labels.of(key);
        var form = labels.size() > 1 ? QuestionForm.MULTIPLE_CHOICE : QuestionForm.SINGLE_CHOICE;
        return new ReadQuestion(
                null,
                null,
                form,
                null,
                String.join(" ", stem),
                options,
                new Answer.Labels(labels),
                null,
                List.of(),
                false,
                List.of(),
                passage);
    }
}
