package dev.touchstone.roleplay;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Carries talks to browsers by server-sent events. Every node listens on one PostgreSQL channel with a connection of its
 * own; a notification makes it read what its listeners have not seen, so order and completeness come from the table.
 */
@Component
public class TalkStream implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TalkStream.class);
    private static final int WAIT_MILLIS = 1000;
    private static final long STREAM_MILLIS = 30 * 60 * 1000L;

    private final DataSource dataSource;
    private final Talk talk;
    private final RolePlayRows rows;
    private final Map<RolePlayId, List<Listener>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;

    TalkStream(DataSource dataSource, Talk talk, RolePlayRows rows) {
        this.dataSource = dataSource;
        this.talk = talk;
        this.rows = rows;
    }

    /** A stream of the talk after a message number; starts with what was missed. */
    public SseEmitter open(RolePlayId id, int after) {
        var emitter = new SseEmitter(STREAM_MILLIS);
        var listener = new Listener(emitter, after);
        var all = listeners.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>());
        all.add(listener);
        Runnable leave = () -> all.remove(listener);
        emitter.onCompletion(leave);
        emitter.onTimeout(leave);
        emitter.onError(broken -> leave.run());
        deliver(id, listener);
        return emitter;
    }

    private void deliver(RolePlayId id, Listener listener) {
        try {
            listener.send(talk.after(id, listener.seen()), rows.find(id).map(RolePlay::state));
        } catch (IOException | IllegalStateException gone) {
            listener.emitter().completeWithError(gone);
        }
    }

    private void listen() {
        while (thread == Thread.currentThread()) {
            try (var connection = dataSource.getConnection()) {
                hear(connection);
            } catch (SQLException lost) {
                LOG.warn(
                        "Lost the connection that listens for role-play messages, connecting again: {}",
                        lost.getMessage());
                pause();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Talk.CHANNEL);
        }
        listeners.forEach(
                (id, all) -> all.forEach(listener -> deliver(id, listener))); // what was said while nobody listened
        var postgres = connection.unwrap(PGConnection.class);
        while (thread == Thread.currentThread()) {
            var heard = postgres.getNotifications(WAIT_MILLIS);
            for (var notification : heard == null ? new org.postgresql.PGNotification[0] : heard) {
                var id = RolePlayId.of(notification.getParameter());
                listeners.getOrDefault(id, List.of()).forEach(listener -> deliver(id, listener));
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        var listening = new Thread(this::listen, "role-play-talk");
        listening.setDaemon(true);
        thread = listening;
        listening.start();
    }

    @Override
    public void stop() {
        var listening = thread;
        thread = null;
        listeners
                .values()
                .forEach(all -> all.forEach(listener -> listener.emitter().complete()));
        if (listening != null) {
            try {
                listening.join(WAIT_MILLIS * 3L);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** One browser. */
    private static final class Listener {

        private final SseEmitter emitter;
        private int seen;

        Listener(SseEmitter emitter, int seen) {
            this.emitter = emitter;
            this.seen = seen;
        }

        SseEmitter emitter() {
            return emitter;
        }

        synchronized int seen() {
            return seen;
        }

        synchronized void send(List<Message> messages, java.util.Optional<RolePlayState> state) throws IOException {
            for (var message : messages) {
                if (message.number() > seen) {
                    emitter.send(SseEmitter.event()
                            .id(String.valueOf(message.number()))
                            .name("message")
                            .data(message, MediaType.APPLICATION_JSON));
                    seen = message.number();
                }
            }
            if (state.isPresent()) {
                emitter.send(SseEmitter.event().name("state").data(state.get().name()));
            }
        }
    }
}
