package dev.touchstone.hiring.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One model with an application’s place in it.
 *
 * @param model key of the process, e.g. {@code written-test}
 * @param begun whether the application came to it
 * @param steps the tasks from left to right
 */
record ProcessMap(String model, boolean begun, List<Step> steps) {

    private static final Set<String> MARKING =
            Set.of("receiveTask_waitForSubmission", "serviceTask_submitOverdueSitting", "callActivity_marking");

    /** Activities in a state, separated by blanks: what the script colours. */
    String ids(State state) {
        return String.join(
                " ",
                steps.stream()
                        .filter(step -> step.state() == state)
                        .map(Step::activity)
                        .toList());
    }

    /**
     * The same for somebody who must not know how far the marking of a test is: from handing out the paper to the last mark it is at
     * all of these steps.
     */
    ProcessMap blind() {
        return new ProcessMap(
                model,
                begun,
                steps.stream()
                        .map(step ->
                                MARKING.contains(step.activity()) ? new Step(step.activity(), State.HERE, null) : step)
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
