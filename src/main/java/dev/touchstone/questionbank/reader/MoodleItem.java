package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One question element of a Moodle quiz while it is read. */
final class MoodleItem {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d{1,7})?");
    private static final Pattern FRACTION = Pattern.compile("-?\\d{1,3}(?:\\.\\d{1,9})?");
    private static final Pattern LETTER = Pattern.compile("^\\(?([A-Ja-j?])\\s?[.)、:]");

    /** A text and whether it is mark-up, as it is unless the file says otherwise. */
    private static final class Words {
        private final StringBuilder text = new StringBuilder();
        private boolean markup = true;

        String plain() {
            return markup ? Html.plain(text.toString()) : text.toString().strip();
        }
    }

    /** An answer, or a pair that belongs together. */
    private static final class Choice {
        private final Words text = new Words();
        private final Words partner = new Words();
        private final StringBuilder tolerance = new StringBuilder();
        private double fraction;
    }

    private final String type;
    private final @Nullable String section;
    private final int start;
    private final Map<String, Words> parts = new HashMap<>();
    private final List<Choice> choices = new ArrayList<>();

    MoodleItem(String type, @Nullable String section, int start) {
        this.type = type;
        this.section = section;
        this.start = start;
    }

    /** @param path from the root to the element that begins */
    void open(List<String> path, String fraction, String format) {
        if (path.size() == 3 && (path.get(2).equals("answer") || path.get(2).equals("subquestion"))) {
            var choice = new Choice();
            choice.fraction = FRACTION.matcher(fraction).matches() ? Double.parseDouble(fraction) : 0;
            choice.text.markup = !format.equals("plain_text");
            choices.add(choice);
        } else if (path.size() == 3) {
            part(path.get(2)).markup = !format.equals("plain_text");
        }
    }

    void text(List<String> path, String text) {
        if (path.size() < 3 || path.get(path.size() - 1).equals("file")) {
            return;
        }
        switch (path.get(2)) {
            case "answer", "subquestion" -> {
                var choice = choices.get(choices.size() - 1);
                if (path.get(path.size() - 1).equals("text") && !path.contains("feedback")) {
                    (path.get(path.size() - 2).equals("answer") && path.size() > 4 ? choice.partner : choice.text)
                            .text.append(text);
                } else if (path.get(path.size() - 1).equals("tolerance")) {
                    choice.tolerance.append(text);
                }
            }
            default -> part(path.get(2)).text.append(text);
        }
    }

    private Words part(String name) {
        return parts.computeIfAbsent(name, any -> new Words());
    }

    /** The category that holds from here on; empty when this is a question. */
    Optional<String> category() {
        return type.equals("category") ? Optional.of(part("category").text.toString()) : Optional.empty();
    }

    Optional<ReadQuestion> finish(int end) {
        var words = part("questiontext").plain();
        if (type.equals("category") || type.equals("description") || type.equals("cloze") || words.isEmpty()) {
            return Optional.empty();
        }
        var options = options();
        var form = form();
        var analysis = part("generalfeedback").plain();
        return Optional.of(Structured.question(
                section,
                form,
                points(),
                words,
                form.isChoice() ? options : List.of(),
                answer(form, options),
                analysis.isEmpty() ? null : analysis,
                new Passage(Math.max(0, start), Math.max(0, end))));
    }

    private QuestionForm form() {
        return switch (type) {
            case "multichoice" ->
                part("single").plain().matches("false|0") ? QuestionForm.MULTIPLE_CHOICE : QuestionForm.SINGLE_CHOICE;
            case "truefalse" -> QuestionForm.TRUE_FALSE;
            case "numerical", "calculated" -> QuestionForm.NUMERICAL;
            case "matching" -> QuestionForm.MATCHING;
            default -> QuestionForm.SHORT_ANSWER;
        };
    }

    private List<ReadOption> options() {
        var printed = choices.stream().map(choice -> choice.text.plain()).toList();
        var options = new ArrayList<ReadOption>();
        var lettered = lettered(printed);
        for (var text : printed) {
            var label = Labels.letter(options.size());
            options.add(new ReadOption(
                    label, lettered ? LETTER.matcher(text).replaceFirst("").strip() : text));
        }
        return options;
    }

    /** Whether every answer text carries its own letter, in order. */
    private static boolean lettered(List<String> texts) {
        for (var i = 0; i < texts.size(); i++) {
            var letter = LETTER.matcher(texts.get(i));
            if (!letter.find()
                    || !letter.group(1).equals("?") && !letter.group(1).equalsIgnoreCase(Labels.letter(i))) {
                return false;
            }
        }
        return texts.size() > 1;
    }

    private @Nullable BigDecimal points() {
        var number = NUMBER.matcher(part("defaultgrade").text);
        return number.find() ? Points.of(number.group()) : null;
    }

    private @Nullable Answer answer(QuestionForm form, List<ReadOption> options) {
        if (form == QuestionForm.TRUE_FALSE) {
            return judgement();
        }
        if (!form.isChoice()) {
            var words = form == QuestionForm.MATCHING
                    ? pairs()
                    : choices.isEmpty() ? part("graderinfo").plain() : best();
            return words.isEmpty() ? null : new Answer.Text(words, accepted(form));
        }
        var key = new ArrayList<String>();
        for (var i = 0; i < options.size(); i++) {
            if (choices.get(i).fraction > 0
                    && (form == QuestionForm.MULTIPLE_CHOICE || choices.get(i).fraction >= top())) {
                key.add(options.get(i).label());
            }
        }
        return key.isEmpty() ? null : new Answer.Labels(key);
    }

    /** A number with units is worth what its unit says: nothing a key without them can tell. */
    private List<ReadBlank> accepted(QuestionForm form) {
        return switch (type) {
            case "shortanswer" -> MachineKey.words(weighed(form));
            case "numerical" -> part("units").text.toString().isBlank() ? MachineKey.numbers(weighed(form)) : List.of();
            default -> List.of();
        };
    }

    private List<WeighedAnswer> weighed(QuestionForm form) {
        return choices.stream()
                .map(choice -> new WeighedAnswer(
                        form == QuestionForm.NUMERICAL
                                        && !choice.tolerance.toString().isBlank()
                                ? choice.text.plain() + ":" + choice.tolerance
                                : choice.text.plain(),
                        choice.fraction))
                .toList();
    }

    private String pairs() {
        return String.join(
                "; ",
                choices.stream()
                        .filter(choice -> !choice.text.plain().isEmpty())
                        .map(choice -> choice.text.plain() + " -> " + choice.partner.plain())
                        .toList());
    }

    private String best() {
        return choices.stream()
                .filter(choice -> choice.fraction >= top())
                .findFirst()
                .map(choice -> choice.text.plain())
                .orElse("");
    }

    private double top() {
        return choices.stream().mapToDouble(choice -> choice.fraction).max().orElse(0);
    }

    private @Nullable Answer judgement() {
        return choices.stream()
                .filter(choice -> choice.fraction > 0)
                .findFirst()
                .map(choice -> (Answer) new Answer.Judgement(Judgements.of(choice.text.plain()) == Boolean.TRUE))
                .orElse(null);
    }
}
