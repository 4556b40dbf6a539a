package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One question element of a Moodle quiz while it is read. */
final class MoodleItem {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d{1,7})?");

    private static final Pattern LETTER = Pattern.compile("^\\(?([A-Ja-j?])\\s?[.)、:]");

    private static final class Choice {
        private final StringBuilder text = new StringBuilder();
        private double fraction;
    }

    private final String type;
    private final int start;
    private final StringBuilder stem = new StringBuilder();
    private final StringBuilder feedback = new StringBuilder();
    private final StringBuilder grade = new StringBuilder();
    private final StringBuilder single = new StringBuilder();
    private final StringBuilder graderInfo = new StringBuilder();
    private final List<Choice> choices = new ArrayList<>();

    MoodleItem(String type, int start) {
        this.type = type;
        this.start = start;
    }

    void open(String element, String fraction) {
        if (element.equals("answer")) {
            var choice = new Choice();
            choice.fraction = fraction.matches("-?\\d{1,3}(?:\\.\\d{1,9})?") ? Double.parseDouble(fraction) : 0;
            choices.add(choice);
        }
    }

    void text(Collection<String> path, String text) {
        var names = List.copyOf(path);
        if (names.size() < 3) {
            return;
        }
        switch (names.get(2)) {
            case "questiontext" -> stem.append(text);
            case "generalfeedback" -> feedback.append(text);
            case "defaultgrade" -> grade.append(text);
            case "single" -> single.append(text);
            case "graderinfo" -> graderInfo.append(text);
            case "answer" -> {
                if (!names.contains("feedback") && names.get(names.size() - 1).equals("text")) {
                    choices.get(choices.size() - 1).text.append(text);
                }
            }
            default -> {}
        }
    }

    Optional<ReadQuestion> finish(int end) {
        var words = Html.plain(stem.toString());
        if (type.equals("category") || type.equals("description") || type.equals("cloze") || words.isEmpty()) {
            return Optional.empty();
        }
        var options = options();
        var form = form();
        var shown = form.isChoice() ? options : List.<ReadOption>of();
        var analysis = Html.plain(feedback.toString());
        return Optional.of(new ReadQuestion(
                null,
                null,
                form,
                points(),
                words,
                shown,
                answer(form, options),
                analysis.isEmpty() ? null : analysis,
                List.of(),
                false,
                List.of(),
                new Passage(Math.max(0, start), Math.max(0, end))));
    }

    private QuestionForm form() {
        return switch (type) {
            case "multichoice" ->
                single.toString().strip().matches("false|0")
                        ? QuestionForm.MULTIPLE_CHOICE
                        : QuestionForm.SINGLE_CHOICE;
            case "truefalse" -> QuestionForm.TRUE_FALSE;
            case "numerical", "calculated" -> QuestionForm.NUMERICAL;
            case "matching" -> QuestionForm.MATCHING;
            default -> QuestionForm.SHORT_ANSWER;
        };
    }

    private List<ReadOption> options() {
        var printed = choices.stream()
                .map(choice -> Html.plain(choice.text.toString()))
                .toList();
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
        var number = NUMBER.matcher(grade);
        return number.find() ? Points.of(number.group()) : null;
    }

    private @Nullable Answer answer(QuestionForm form, List<ReadOption> options) {
        if (form == QuestionForm.TRUE_FALSE) {
            return judgement();
        }
        if (!form.isChoice()) {
            var words = choices.isEmpty() ? Html.plain(graderInfo.toString()) : best(options);
            return words.isEmpty() ? null : new Answer.Text(words);
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

    private String best(List<ReadOption> options) {
        for (var i = 0; i < options.size(); i++) {
            if (choices.get(i).fraction >= top()) {
                return Html.plain(choices.get(i).text.toString());
            }
        }
        return "";
    }

    private double top() {
        return choices.stream().mapToDouble(choice -> choice.fraction).max().orElse(0);
    }

    private @Nullable Answer judgement() {
        return choices.stream()
                .filter(choice -> choice.fraction > 0)
                .findFirst()
                .map(choice -> (Answer)
                        new Answer.Judgement(Judgements.of(Html.plain(choice.text.toString())) == Boolean.TRUE))
                .orElse(null);
    }
}
