package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One GIFT block. */
final class GiftItem {

    private static final Pattern NAME = Pattern.compile("^\\s*::(?:[^:\\\\]|\\\\.|:(?!:)){0,500}::");
    private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(?:html|moodle|plain|markdown)\\]");
    private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{1,7})?)%");

    private record Choice(boolean right, double weight, String text, String feedback) {}

    private GiftItem() {}

    static Optional<ReadQuestion> parse(String block, Passage passage) {
        var body = FORMAT.matcher(NAME.matcher(block).replaceFirst(""))
                .replaceFirst("")
                .strip();
        var open = unescaped(body, '{', 0);
        var close = open < 0 ? -1 : unescaped(body, '}', open);
        if (close < 0) {
            return Optional.empty();
        }
        var before = body.substring(0, open).strip();
        var after = body.substring(close + 1).strip();
        var gap = after.chars().anyMatch(Character::isLetterOrDigit) || endsMidSentence(before) && !after.isEmpty();
        var stem = plain(gap ? before + " _____ " + after : before + after);
        return stem.isBlank()
                ? Optional.empty()
                : Optional.of(question(stem, body.substring(open + 1, close).strip(), passage));
    }

    private static boolean endsMidSentence(String before) {
        return !before.isEmpty() && ".?!:。？！：".indexOf(before.charAt(before.length() - 1)) < 0;
    }

    private static ReadQuestion question(String stem, String inside, Passage passage) {
        var feedbackAt = inside.indexOf("####");
        var general = feedbackAt < 0 ? null : plain(inside.substring(feedbackAt + 4));
        var answers = feedbackAt < 0 ? inside : inside.substring(0, feedbackAt).strip();
        var word = answers.split("#", 2);
        var judged = judgement(word[0].strip());
        if (judged != null) {
            var comment = word.length > 1 ? plain(word[1].replace("#", " ")) : general;
            return made(QuestionForm.TRUE_FALSE, stem, List.of(), judged, comment, passage);
        }
        return answers.startsWith("#")
                ? numerical(stem, answers.substring(1), general, passage)
                : listed(stem, choices(answers), general, passage);
    }

    private static ReadQuestion listed(String stem, List<Choice> choices, @Nullable String general, Passage passage) {
        var rights = choices.stream().filter(Choice::right).toList();
        if (choices.isEmpty()) {
            return made(QuestionForm.SHORT_ANSWER, stem, List.of(), null, general, passage);
        }
        if (choices.stream().allMatch(choice -> choice.right() && choice.text().contains("->"))) {
            return text(QuestionForm.MATCHING, stem, rights, "; ", general, passage);
        }
        if (rights.size() == choices.size()) {
            return text(QuestionForm.SHORT_ANSWER, stem, rights.subList(0, 1), "", general, passage);
        }
        return choice(stem, choices, general, passage);
    }

    private static ReadQuestion choice(String stem, List<Choice> choices, @Nullable String general, Passage passage) {
        var several = choices.stream().noneMatch(Choice::right);
        var options = new ArrayList<ReadOption>();
        var key = new ArrayList<String>();
        for (var choice : choices) {
            var label = Labels.letter(options.size());
            options.add(new ReadOption(label, choice.text()));
            if (choice.right() || several && choice.weight() > 0) {
                key.add(label);
            }
        }
        var form = key.size() > 1 ? QuestionForm.MULTIPLE_CHOICE : QuestionForm.SINGLE_CHOICE;
        return made(form, stem, options, key.isEmpty() ? null : new Answer.Labels(key), general, passage);
    }

    private static ReadQuestion numerical(String stem, String answers, @Nullable String general, Passage passage) {
        var choices = choices(answers.strip());
        var first = choices.isEmpty()
                ? answers.split("#", 2)[0].strip()
                : choices.get(0).text();
        var colon = first.indexOf(':');
        var value = colon > 0 ? first.substring(0, colon).strip() : first;
        return made(QuestionForm.NUMERICAL, stem, List.of(), new Answer.Text(value), general, passage);
    }

    private static ReadQuestion text(
            QuestionForm form,
            String stem,
            List<Choice> rights,
            String between,
            @Nullable String general,
            Passage passage) {
        var words = String.join(between, rights.stream().map(Choice::text).toList());
        return made(form, stem, List.of(), new Answer.Text(words), general, passage);
    }

    private static ReadQuestion made(
            QuestionForm form,
            String stem,
            List<ReadOption> options,
            @Nullable Answer answer,
            @Nullable String analysis,
            Passage passage) {
        return new ReadQuestion(
                null,
                null,
                form,
                (BigDecimal) null,
                stem,
                options,
                answer,
                analysis,
                List.of(),
                false,
                List.of(),
                passage);
    }

    private static List<Choice> choices(String answers) {
        var choices = new ArrayList<Choice>();
        for (var i = 0; i < answers.length(); ) {
            var sign = answers.charAt(i);
            var next = nextSign(answers, i + 1);
            if (sign == '=' || sign == '~') {
                choices.add(choice(sign == '=', answers.substring(i + 1, next).strip()));
            }
            i = next;
        }
        return choices;
    }

    private static Choice choice(boolean right, String text) {
        var weight = WEIGHT.matcher(text);
        var percent = weight.find() ? Double.parseDouble(weight.group(1)) : right ? 100 : 0;
        var rest = weight.reset().replaceFirst("");
        var comment = unescaped(rest, '#', 0);
        var words = comment < 0 ? rest : rest.substring(0, comment);
        return new Choice(
                right,
                percent,
                plain(FORMAT.matcher(words).replaceFirst("")),
                comment < 0 ? "" : plain(rest.substring(comment + 1)));
    }

    private static int nextSign(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '=' || text.charAt(i) == '~') {
                return i;
            }
        }
        return text.length();
    }

    private static int unescaped(String text, char wanted, int from) {
        for (var i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Answer judgement(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "T", "TRUE" -> new Answer.Judgement(true);
            case "F", "FALSE" -> new Answer.Judgement(false);
            default -> null;
        };
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\n", "\n")
                .replaceAll("\\\\([~=#{}:\\\\])", "$1")
                .replaceAll("[ \\t]*\\n[ \\t]*", " ")
                .strip();
    }
}
