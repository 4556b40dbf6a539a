package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question while it is put together. */
final class Draft {

    final int start;
    int end;

    @Nullable
    Integer ordinal;

    @Nullable
    String section;

    @Nullable
    QuestionForm sectionType;

    @Nullable
    QuestionForm labelType;

    @Nullable
    BigDecimal points;

    @Nullable
    BigDecimal sectionPoints;

    String stem = "";
    final List<ReadOption> options = new ArrayList<>();
    /** Key as printed beside the question, folded where it is a key. */
    @Nullable
    String key;

    @Nullable
    String answer;

    @Nullable
    String analysis;

    @Nullable
    String criteria;
    /** Key from a block or recap. */
    @Nullable
    String listedKey;

    boolean truncated;
    boolean interview;
    /** Number of the section or run it belongs to, to tell restarts apart. */
    int group;
    /** Where the text behind the number begins. */
    int bodyStart;
    /** Whether most questions beside it have labelled answers. */
    boolean siblingsLabelled;

    final List<Defect> defects = new ArrayList<>();

    Draft(int start, int end) {
        this.start = start;
        this.end = end;
    }

    void add(Defect defect) {
        defects.add(defect);
    }
}
