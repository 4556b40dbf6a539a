package dev.touchstone.questionbank.reader;

import java.util.List;

/** The key or reference answer of a question, in the shape its form asks for. */
public sealed interface Answer {

    /** The letters of the right options, in printed order. */
    record Labels(List<String> labels) implements Answer {
        public Labels {
            labels = List.copyOf(labels);
        }
    }

    /** True or false. */
    record Judgement(boolean value) implements Answer {}

    /**
     * A reference answer in words.
     *
     * @param blanks what a format for machines accepts as right; empty when a person decides
     */
    record Text(String text, List<ReadBlank> blanks) implements Answer {
        public Text {
            blanks = List.copyOf(blanks);
        }

        Text(String text) {
            this(text, List.of());
        }
    }
}
