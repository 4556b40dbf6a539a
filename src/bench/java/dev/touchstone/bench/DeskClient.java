package dev.touchstone.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** A candidate at a desk: reads its events at one node, writes at another. */
final class DeskClient {

    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");
    private static final Pattern BODY = Pattern.compile("\"body\":\"([^\"]*)\"");
    private static final Pattern RECEIVED = Pattern.compile("\"receivedAt\":\"([^\"]+)\"");

    private final String application;
    private final UUID rolePlay;
    private final Visitor reader;
    private final Visitor writer;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final List<Double> times = new CopyOnWriteArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private final AtomicLong refused = new AtomicLong();
    private volatile CompletableFuture<?> reading = new CompletableFuture<>();
    private int last;
    private long doubled;
    private long disordered;
    private String event = "";

    DeskClient(String application, UUID rolePlay, Visitor reader, Visitor writer) {
        this.application = application;
        this.rolePlay = rolePlay;
        this.reader = reader;
        this.writer = writer;
    }

    UUID rolePlay() {
        return rolePlay;
    }

    void read() {
        reading = reader.follow("/my/%s/role-play/stream".formatted(application), this::hear);
    }

    private synchronized void hear(String line) {
        if (line.startsWith("event:")) {
            event = line.substring(6).strip();
        } else if (line.startsWith("data:") && event.equals("message")) {
            take(line.substring(5));
        }
    }

    private void take(String message) {
        int number = Integer.parseInt(found(NUMBER, message));
        if (!seen.add(number)) {
            doubled++;
        } else if (number != last + 1) {
            disordered++;
        }
        last = Math.max(last, number);
        var begun = sent.remove(found(BODY, message));
        times.add(
                begun != null
                        ? (System.nanoTime() - begun) / 1e6
                        : Duration.between(Instant.parse(found(RECEIVED, message)), Instant.now())
                                        .toNanos()
                                / 1e6);
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return matcher.group(1);
    }

    /** Says something to one of the three. */
    void answer() {
        var id = UUID.randomUUID();
        var text = "好的，马上帮您看 " + id;
        sent.put(text, System.nanoTime());
        try {
            writer.tell(
                    "/my/%s/role-play/messages".formatted(application),
                    "{\"clientId\":\"%s\",\"conversation\":%d,\"text\":\"%s\"}"
                            .formatted(id, ThreadLocalRandom.current().nextInt(1, 4), text));
        } catch (Exception failed) {
            sent.remove(text);
            refused.incrementAndGet();
        }
    }

    /** What was measured until now does not count. */
    void forget() {
        times.clear();
        refused.set(0);
    }

    List<Double> times() {
        return times;
    }

    synchronized long lost(List<Integer> stored) {
        return stored.stream().filter(number -> !seen.contains(number)).count();
    }

    synchronized long doubled() {
        return doubled;
    }

    synchronized long disordered() {
        return disordered;
    }

    long refused() {
        return refused.get();
    }

    void close() {
        reading.cancel(true);
    }
}
