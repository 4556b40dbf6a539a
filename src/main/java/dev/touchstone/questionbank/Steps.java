package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of a 排序题: its options, whose order in the bank is the key. */
public final class Steps {

    /** Between the labels of an order that was given. */
    public static final String THEN = ">";

    /** With two there is nothing to shuffle but the wrong way round. */
    static final int FEWEST = 3;

    static final int MOST = 12;
    private static final int LISTED = 10;

    private Steps() {}

    /** The labels in the right order. */
    public static List<String> order(QuestionVersion question) {
        return question.options().stream().map(Option::label).toList();
    }

    /** The options in another order; those it does not name stay behind. */
    static List<Option> inOrder(List<Option> options, List<String> labels) {
        return options.stream()
                .sorted(Comparator.comparingInt((Option option) ->
                        labels.contains(option.label()) ? labels.indexOf(option.label()) : labels.size()))
                .toList();
    }

    /** Whether steps can be told apart and are neither too few nor too many. */
    static boolean areUsable(List<Option> options) {
        return options.size() >= FEWEST
                && options.size() <= MOST
                && options.stream()
                                .map(option -> Stems.key(option.text().zh()))
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .count()
                        == options.size();
    }

    /** In which orders several people put them, the most frequent first. */
    static List<OptionLine> lines(QuestionVersion question, List<OptionFigures> figures) {
        var right = String.join(THEN, order(question));
        return figures.stream()
                .filter(one -> !one.label().isEmpty())
                .sorted(Comparator.comparingInt(OptionFigures::chosen)
                        .reversed()
                        .thenComparing(OptionFigures::label))
                .limit(LISTED)
                .map(one -> new OptionLine(
                        one.label(), places(question, one.label()), one.label().equals(right), one))
                .toList();
    }

    /** An order by the places the steps should have: 1 → 3 → 2. */
    private static LocalizedText places(QuestionVersion question, String given) {
        var order = order(question);
        var places = new ArrayList<String>();
        for (var label : given.split(THEN)) {
            places.add(String.valueOf(order.indexOf(label) + 1));
        }
        return LocalizedText.zh(String.join(" → ", places));
    }

    /** The same steps whatever their order, to tell questions that ask the same. */
    static Set<String> texts(QuestionVersion question) {
        return question.options().stream()
                .map(option -> option.label() + " "
                        + Objects.toString(Stems.key(option.text().zh())))
                .collect(Collectors.toSet());
    }
}
