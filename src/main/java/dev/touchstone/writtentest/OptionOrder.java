package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Shuffles options; "all/none of the above" speaks of its place and stays last. */
final class OptionOrder {

    private static final Pattern OF_THE_ABOVE =
            Pattern.compile("(以上|上述|前述).{0,4}(都|皆|均|全)|(all|none) of the above", Pattern.CASE_INSENSITIVE);

    private OptionOrder() {}

    /** The labels in the order to show. */
    static List<String> shuffled(List<Option> options, Random random) {
        var free = new ArrayList<String>();
        var last = new ArrayList<String>();
        for (var option : options) {
            (OF_THE_ABOVE.matcher(option.text().zh()).find() ? last : free).add(option.label());
        }
        Collections.shuffle(free, random);
        free.addAll(last);
        return List.copyOf(free);
    }
}
