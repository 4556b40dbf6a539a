package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question while it is put together. */
final class Draft {

    final int start;
    /** Where the text behind the number begins. */
    final int bodyStart;

    final Above above;
    int end;

    @Nullable
    Integer ordinal;

    @Nullable
    QuestionForm labelType;

    @Nullable
    BigDecimal points;

    String stem = "";
    final List<ReadOption> options = new ArrayList<>();

    /** Key as printed in the stem or on an option. */
    @Nullable
    String key;

    @Nullable
    String answer;

    @Nullable
    String analysis;

    @Nullable
    String criteria;

    /** What an interviewer asks next, a line each. */
    @Nullable
    String probes;

    /** Key from a block or recap. */
    @Nullable
    String listedKey;

    /** Where that is printed in the sheet; equal when it is nowhere. */
    int listedStart;

    int listedEnd;

    /** Whether that is a reference answer in words. */
    boolean listedOpen;

    boolean truncated;

    /** Number of the run it belongs to, to tell restarts apart. */
    int group;

    /** Whether most questions beside it have labelled answers. */
    boolean siblingsLabelled;

    /** Whether most questions beside it are statements with a word in brackets. */
    boolean siblingsFilled;

    Filing filing = Filing.NONE;

    final List<Defect> defects = new ArrayList<>();

    Draft(int start, int bodyStart, Above above) {
        this.start = start;
        this.bodyStart = bodyStart;
        this.above = above;
    }

    /** The same question before anything was read. */
    Draft fresh() {
        var fresh = new Draft(start, bodyStart, above);
        fresh.ordinal = ordinal;
        fresh.group = group;
        fresh.key = key;
        fresh.labelType = labelType;
        fresh.siblingsLabelled = siblingsLabelled;
        fresh.siblingsFilled = siblingsFilled;
        return fresh;
    }

    void probe(String text) {
        var words = text.strip();
        if (!words.isEmpty()) {
            probes = probes == null ? words : probes + "\n" + words;
        }
    }

    void add(Defect defect) {
        defects.add(defect);
    }
}
