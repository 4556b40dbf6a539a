package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One GIFT block. */
final class GiftItem {

    private static final Pattern NAME = Pattern.compile("^\\s*::(?:[^:\\\\]|\\\\.|:(?!:)){0,500}::");
    private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)\\]");
    private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{1,7})?)%");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([n~=#{}:\\\\])");
    private static final Pattern WRAP = Pattern.compile("[ \\t]*\\n[ \\t]*");
    private static final String GENERAL = "####";

    private record Choice(boolean right, double weight, String text) {}

    private final @Nullable String category;
    private final Passage passage;
    private final boolean html;
    private String stem = "";
    private @Nullable String general;

    private GiftItem(@Nullable String category, Passage passage, boolean html) {
        this.category = category;
        this.passage = passage;
        this.html = html;
    }

    static Optional<ReadQuestion> parse(String block, @Nullable String category, Passage passage) {
        var unnamed = NAME.matcher(block).replaceFirst("");
        var format = FORMAT.matcher(unnamed);
        var tagged = format.find();
        var html = tagged && "html".equals(format.group(1));
        var body = tagged ? unnamed.substring(format.end()) : unnamed;
        return new GiftItem(category, passage, html).read(body.strip());
    }

    private Optional<ReadQuestion> read(String body) {
        var open = unescaped(body, '{', 0);
        var close = open < 0 ? -1 : unescaped(body, '}', open);
        if (close < 0) {
            return Optional.empty();
        }
        var before = body.substring(0, open).strip();
        var after = body.substring(close + 1).strip();
        var gap = after.chars().anyMatch(Character::isLetterOrDigit) || endsMidSentence(before) && !after.isEmpty();
        stem = plain(gap ? before + " _____ " + after : before + after);
        return stem.isBlank()
                ? Optional.empty()
                : Optional.of(question(body.substring(open + 1, close).strip()));
    }

    private static boolean endsMidSentence(String before) {
        return !before.isEmpty() && ".?!:。？！：".indexOf(before.charAt(before.length() - 1)) < 0;
    }

    private ReadQuestion question(String inside) {
        var feedbackAt = inside.indexOf(GENERAL);
        if (feedbackAt >= 0) {
            var words = plain(inside.substring(feedbackAt + GENERAL.length()));
            general = words.isEmpty() ? null : words;
        }
        var answers = feedbackAt < 0 ? inside : inside.substring(0, feedbackAt).strip();
        var word = answers.split("#", 2);
        var judged = judgement(word[0].strip());
        if (judged != null) {
            general = word.length > 1 ? plain(word[1].replace("#", " ")) : general;
            return made(QuestionForm.TRUE_FALSE, List.of(), judged);
        }
        return answers.startsWith("#") ? numerical(answers.substring(1)) : listed(choices(answers));
    }

    private ReadQuestion listed(List<Choice> choices) {
        var rights = choices.stream().filter(Choice::right).toList();
        if (choices.isEmpty()) {
            return made(QuestionForm.SHORT_ANSWER, List.of(), null);
        }
        if (choices.stream().allMatch(choice -> choice.right() && choice.text().contains("->"))) {
            var pairs = String.join("; ", rights.stream().map(Choice::text).toList());
            return made(QuestionForm.MATCHING, List.of(), new Answer.Text(pairs));
        }
        return rights.size() == choices.size()
                ? made(
                        QuestionForm.SHORT_ANSWER,
                        List.of(),
                        new Answer.Text(rights.get(0).text(), MachineKey.words(answersOf(choices))))
                : choice(choices);
    }

    /** Without a single right answer every option decides for itself, and weights name the right ones. */
    private ReadQuestion choice(List<Choice> choices) {
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
        var form =
                key.size() > 1 || several && !key.isEmpty() ? QuestionForm.MULTIPLE_CHOICE : QuestionForm.SINGLE_CHOICE;
        return made(form, options, key.isEmpty() ? null : new Answer.Labels(key));
    }

    private ReadQuestion numerical(String answers) {
        var choices = choices(answers.strip());
        var first = choices.isEmpty()
                ? answers.split("#", 2)[0].strip()
                : choices.get(0).text();
        var colon = first.indexOf(':');
        var value = colon > 0 ? first.substring(0, colon).strip() : first;
        var all = choices.isEmpty() ? List.of(new WeighedAnswer(first, 100)) : answersOf(choices);
        return made(QuestionForm.NUMERICAL, List.of(), new Answer.Text(value, MachineKey.numbers(all)));
    }

    private static List<WeighedAnswer> answersOf(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new WeighedAnswer(choice.text(), choice.weight()))
                .toList();
    }

    private ReadQuestion made(QuestionForm form, List<ReadOption> options, @Nullable Answer answer) {
        return Structured.question(category, form, null, stem, options, answer, general, passage);
    }

    private List<Choice> choices(String answers) {
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

    private Choice choice(boolean right, String text) {
        var weight = WEIGHT.matcher(text);
        var percent = weight.find() ? Double.parseDouble(weight.group(1)) : right ? 100 : 0;
        var rest = weight.reset().replaceFirst("");
        var comment = unescaped(rest, '#', 0);
        var words = comment < 0 ? rest : rest.substring(0, comment);
        return new Choice(right, percent, plain(FORMAT.matcher(words).replaceFirst("")));
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

    /** Printed line ends are spaces; {@code \n} is a line end. */
    private String plain(String text) {
        var words = ESCAPED.matcher(WRAP.matcher(text).replaceAll(" "))
                .replaceAll(escaped ->
                        escaped.group(1).equals("n") ? "\n" : escaped.group(1).replace("\\", "\\\\"));
        return html ? Html.plain(words) : words.strip();
    }
}
