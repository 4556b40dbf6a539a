package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;

/** Statements with the missing word printed in the bracket that was its gap: "发货时间是（48）小时". One alone may be a remark. */
final class FilledGaps {

    private static final int FEWEST = 3;
    private static final double MOST = 0.75;

    /** What is asked for stands behind a word that wants something, or is a figure with its unit behind. */
    private static final Pattern FILLED = Pattern.compile(
            "[是为叫在应由有到于和与即称用向从按把将被对指属的后前开过满第及]\\(\\s{0,3}[^()?。;:分题注如例见]{1,12}\\s{0,3}\\)|\\(\\s{0,3}\\d{1,4}(?:\\.\\d{1,2})?%?\\s{0,3}\\)[\\u4e00-\\u9fff]");

    private FilledGaps() {}

    /** Whether most of some statements have such brackets. */
    static boolean are(List<String> texts) {
        return texts.size() >= FEWEST && texts.stream().filter(FilledGaps::has).count() >= texts.size() * MOST;
    }

    static boolean has(String folded) {
        return folded.indexOf('(') > 0
                && folded.indexOf('?') < 0
                && FILLED.matcher(folded).find();
    }
}
