package dev.touchstone.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures operations of one client after another: the latency each saw, and the processor time of application and
 * database for each, including what it set off in the background (mail, timers), which is waited for.
 */
final class Meter {

    private final int n;
    private final Application application;
    private final Database database;

    Meter(int n, Application application, Database database) {
        this.n = n;
        this.application = application;
        this.database = database;
    }

    /** Something that is done again and again; {@code i} counts from 0 through warm-up and measuring. */
    interface Operation {
        void run(int i) throws Exception;
    }

    Result measure(String metric, int warmUp, int count, Operation operation) throws Exception {
        return measure(metric, warmUp, count, operation, i -> {});
    }

    /** @param then what follows the operation and is not timed: its processor time counts all the same */
    Result measure(String metric, int warmUp, int count, Operation operation, Operation then) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            operation.run(i);
            then.run(i);
        }
        settle();
        var taken = new double[count];
        double app = application.cpu();
        double db = database.cpu();
        for (int i = 0; i < count; i++) {
            long before = System.nanoTime();
            operation.run(warmUp + i);
            taken[i] = (System.nanoTime() - before) / 1e6;
            then.run(warmUp + i);
        }
        settle();
        Arrays.sort(taken);
        return new Result(
                metric,
                n,
                percentile(taken, 50),
                "ms",
                percentile(taken, 95),
                null,
                perOperation(application.cpu() - app, count),
                perOperation(database.cpu() - db, count),
                Map.of());
    }

    /** Operations per second of several clients at once for some seconds; {@code i} is the client. */
    double perSecond(int clients, int seconds, Operation operation) throws Exception {
        var done = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(clients);
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        try {
            var all = pool.invokeAll(IntStream.range(0, clients)
                    .<Callable<Void>>mapToObj(client -> () -> {
                        while (System.nanoTime() < end) {
                            operation.run(client);
                            done.incrementAndGet();
                        }
                        return null;
                    })
                    .toList());
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdown();
        }
        return done.get() * 1e9 / (System.nanoTime() - begin);
    }

    /** Waits until no letter and no due job is left. */
    void settle() throws InterruptedException {
        var jdbc = database.jdbc();
        for (int i = 0; i < 600; i++) {
            var waiting = jdbc.sql("""
                            select (select count(*) from mail.outbox where state = 'PENDING')
                                 + (select count(*) from mail.outbox where state = 'SENDING')
                                 + (select count(*) from camunda.act_ru_job
                                     where retries_ > 0 and (duedate_ is null or duedate_ <= localtimestamp))
                            """).query(Long.class).single();
            if (waiting == 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Results.note("Letters or jobs still wait after two minutes");
    }

    static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static @Nullable Double perOperation(double cpu, int count) {
        return Double.isNaN(cpu) ? null : cpu / count;
    }
}
