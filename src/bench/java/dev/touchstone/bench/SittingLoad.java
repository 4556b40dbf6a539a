package dev.touchstone.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Saves that come when they come, whether the ones before were answered or not: a save's time counts from when it was due, so
 * an application that falls behind is not spared. One candidate has one save on the way at a time, as a page does.
 */
final class SittingLoad implements AutoCloseable {

    private static final int THREADS = 160;
    private static final int PATIENCE = 60;

    private final List<SavingCandidate> candidates;
    private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(THREADS);

    SittingLoad(List<SavingCandidate> candidates) {
        this.candidates = candidates;
    }

    /** What one run came to; times in milliseconds, ascending. */
    record Figures(double[] times, int failed, double seconds) {

        double percentile(int percent) {
            return times.length == 0 ? Double.NaN : Meter.percentile(times, percent);
        }

        int saves() {
            return times.length;
        }

        double perSecond() {
            return times.length / seconds;
        }
    }

    /** All candidates together save so often per second, for so many seconds; waits for those on the way. */
    Figures run(double perSecond, int seconds) throws InterruptedException {
        var run = new Run((long) (candidates.size() / perSecond * 1e9), seconds);
        for (var candidate : candidates) {
            run.next(candidate, run.begin + ThreadLocalRandom.current().nextLong(run.every));
        }
        run.await();
        return run.figures(seconds);
    }

    private final class Run {
        private final long every;
        private final long begin = System.nanoTime();
        private final long end;
        private final double[] taken;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicLong waiting = new AtomicLong();

        Run(long every, int seconds) {
            this.every = every;
            this.end = begin + TimeUnit.SECONDS.toNanos(seconds);
            this.taken = new double[(int) (candidates.size() * (seconds * 1e9 / every + 2))];
        }

        void next(SavingCandidate candidate, long due) {
            if (due < end) {
                waiting.incrementAndGet();
                clients.schedule(() -> save(candidate, due), due - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        }

        private void save(SavingCandidate candidate, long due) {
            try {
                candidate.save();
                taken[done.getAndIncrement()] = (System.nanoTime() - due) / 1e6;
                if (candidate.isToSign()) {
                    candidate.sign();
                }
            } catch (Exception refused) {
                failed.incrementAndGet();
            } finally {
                next(candidate, due + every);
                waiting.decrementAndGet();
            }
        }

        /** Those that were due before the end, however late they are. */
        void await() throws InterruptedException {
            long last = end + TimeUnit.SECONDS.toNanos(PATIENCE);
            while (waiting.get() > 0 && System.nanoTime() < last) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }

        Figures figures(int seconds) {
            var times = Arrays.copyOf(taken, done.get());
            Arrays.sort(times);
            return new Figures(times, failed.get() + (int) waiting.get(), seconds);
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
