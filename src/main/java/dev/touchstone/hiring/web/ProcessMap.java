package dev.touchstone.hiring.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model with an application’s place in it.
 *
 * @param model key of the process, e.g. {@code written-test}
 * @param begun whether the application came to it
 * @param steps the tasks from left to right
 */
record ProcessMap(String model, boolean begun, List<Step> steps) {

    /** Activities in a state, separated by blanks: what the script colours. */
    String ids(State state) {
        return String.join(
                " ",
                steps.stream()
                        .filter(step -> step.state() == state)
                        .map(Step::activity)
                        .toList());
    }

    /** Where a step is in time, with the colours of its line and its chip. */
    enum State {
        DONE("good", "g"),
        HERE("wait", "y"),
        STUCK("bad", "r"),
        AHEAD("", "line");

        private final String tone;
        private final String chip;

        State(String tone, String chip) {
            this.tone = tone;
            this.chip = chip;
        }

        public String tone() {
            return tone;
        }

        public String chip() {
            return chip;
        }
    }

    /**
     * A task of the model.
     *
     * @param since when the application came to it last; null when it has not
     */
    record Step(String activity, State state, @Nullable Instant since) {}
}
