package dev.touchstone.testing;

import dev.touchstone.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Several people who act at the same moment. */
public final class Together {

    private Together() {}

    /** Runs all at the same moment, each in a thread of its own; a refusal answers with its key. */
    public static List<String> all(List<Callable<String>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var pool = Executors.newFixedThreadPool(acts.size());
        try {
            var running = acts.stream()
                    .map(act -> pool.submit(() -> {
                        start.await();
                        return answer(act);
                    }))
                    .toList();
            List<String> answers = new ArrayList<>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String answer(Callable<String> act) throws Exception {
        try {
            return act.call();
        } catch (RefusedException refusal) {
            return refusal.key();
        }
    }
}
