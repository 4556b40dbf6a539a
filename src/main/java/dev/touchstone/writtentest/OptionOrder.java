package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Shuffles options. “All/none of the above” speaks of its place and stays last; an option that names others by their letters speaks
 * of theirs, so nothing of that question moves.
 */
final class OptionOrder {

    private static final Pattern OF_THE_ABOVE = Pattern.compile(
            "(以上|上述|前述).{0,4}(都|皆|均|全)"
                    + "|^(以上|上述|前述|上面|前面).{0,6}(没有|无|不)"
                    + "|^(都|全|全部|全都)(不?是|不?对|不?正确|不?选|错)[。.]?$"
                    + "|\\b(all|none|both|neither|any) of (the above|these|them)\\b|\\ball the above\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_LETTERS = Pattern.compile(
            "(^|[^A-Za-z])[A-H]\\s*(和|与|及|或|、|，|,|&|and\\b|or\\b)\\s*[A-H]([^A-Za-z]|$)", Pattern.CASE_INSENSITIVE);

    private OptionOrder() {}

    /** The labels in the order to show. */
    static List<String> shuffled(List<Option> options, Random random) {
        if (options.stream().anyMatch(option -> says(OF_LETTERS, option))) {
            return options.stream().map(Option::label).toList();
        }
        var free = new ArrayList<String>();
        var last = new ArrayList<String>();
        for (var option : options) {
            (says(OF_THE_ABOVE, option) ? last : free).add(option.label());
        }
        Collections.shuffle(free, random);
        free.addAll(last);
        return List.copyOf(free);
    }

    private static boolean says(Pattern pattern, Option option) {
        var english = option.text().en();
        return pattern.matcher(option.text().zh().strip()).find()
                || english != null && pattern.matcher(english).find();
    }
}
