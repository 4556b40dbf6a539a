package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule on wording.
 *
 * @param asked whether only a question put to the candidate is meant: a customer may be asked what a candidate may not
 * @param words what breaks the rule
 */
record WordingRule(String id, boolean asked, Pattern words, LocalizedText why, LocalizedText instead) {

    /** The first words of a sentence that break the rule. */
    Optional<WordingFinding> in(Sentence sentence) {
        if (asked && !sentence.asksSomebody()) {
            return Optional.empty();
        }
        var found = words.matcher(sentence.text());
        return found.find() ? Optional.of(new WordingFinding(id, found.group(), why, instead)) : Optional.empty();
    }

    /**
     * A sentence of a question.
     *
     * @param asksSomebody whether it asks the one it speaks to
     */
    record Sentence(String text, boolean asksSomebody) {

        private static final Pattern SOMEBODY =
                Pattern.compile("你|您|应聘者|求职者|候选人|\\byou(r)?\\b", Pattern.CASE_INSENSITIVE);
        private static final Pattern ASKS = Pattern.compile(
                "[？?]$|吗|呢|是否|是不是|有没有|会不会|能不能|什么|多少|多久|多大|几|哪|请(说|谈|讲|介绍|问|告诉)|谈谈|说说|\\btell (me|us)\\b",
                Pattern.CASE_INSENSITIVE);

        static Sentence of(String text) {
            return new Sentence(
                    text, SOMEBODY.matcher(text).find() && ASKS.matcher(text).find());
        }
    }
}
