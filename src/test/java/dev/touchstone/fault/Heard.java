package dev.touchstone.fault;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The messages an open event stream has brought so far. */
final class Heard implements AutoCloseable {

    private final List<Integer> numbers = new CopyOnWriteArrayList<>();
    private final List<String> data = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private boolean message;

    private Heard(Stream<String> lines) {
        this.lines = lines;
    }

    static Heard of(HttpResponse<Stream<String>> stream) {
        if (stream.statusCode() != 200) {
            throw new AssertionError("%s answered %d".formatted(stream.uri(), stream.statusCode()));
        }
        var heard = new Heard(stream.body());
        var thread = new Thread(heard::listen, "event-stream");
        thread.setDaemon(true);
        thread.start();
        return heard;
    }

    private void listen() {
        try {
            lines.forEach(this::line);
        } catch (UncheckedIOException closed) {
            // The test is done with it, or the node is gone.
        }
    }

    private void line(String line) {
        if (line.startsWith("id:")) {
            message = true;
            numbers.add(Integer.parseInt(line.substring(3).strip()));
        } else if (line.startsWith("data:") && message) {
            data.add(line.substring(5).strip());
        } else if (line.isEmpty()) {
            message = false;
        }
    }

    /** Numbers of the messages in the order they came. */
    List<Integer> numbers() {
        return numbers;
    }

    /** Their contents. */
    List<String> data() {
        return data;
    }

    @Override
    public void close() {
        lines.close();
    }
}
