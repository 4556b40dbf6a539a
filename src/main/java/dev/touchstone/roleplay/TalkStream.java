package dev.touchstone.roleplay;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
    /** A proxy closes a connection that is silent for long; a comment keeps it open and finds out who has left. */
    private static final int QUIET_ROUNDS = 15;

    private static final long STREAM_MILLIS = 30 * 60 * 1000L;

    private final DataSource dataSource;
    private final Talk talk;
    private final RolePlayRows rows;
    private final Clock clock;
    private final ConcurrentMap<RolePlayId, List<Listener>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;

    TalkStream(DataSource dataSource, Talk talk, RolePlayRows rows, Clock clock) {
        this.dataSource = dataSource;
        this.talk = talk;
        this.rows = rows;
        this.clock = clock;
    }

    /** A stream of the talk after a message number; starts with what was missed. */
    public SseEmitter open(RolePlayId id, int after) {
        var emitter = new SseEmitter(STREAM_MILLIS);
        var listener = new Listener(emitter, after);
        join(id, listener);
        Runnable leave = () -> leave(id, listener);
        emitter.onCompletion(leave);
        emitter.onTimeout(leave);
        emitter.onError(broken -> leave.run());
        deliver(id, listener);
        return emitter;
    }

    private void join(RolePlayId id, Listener listener) {
        listeners.compute(id, (key, all) -> {
            var joined = all == null ? new CopyOnWriteArrayList<Listener>() : all;
            joined.add(listener);
            return joined;
        });
    }

    private void leave(RolePlayId id, Listener listener) {
        listeners.computeIfPresent(id, (key, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    private void deliver(RolePlayId id, Listener listener) {
        try {
            listener.greet(clock.instant());
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
        for (int round = 1; thread == Thread.currentThread(); round++) {
            var heard = postgres.getNotifications(WAIT_MILLIS);
            if (round % QUIET_ROUNDS == 0) {
                listeners.values().forEach(all -> all.forEach(Listener::keepAlive));
            }
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
        private boolean greeted;

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

        /** Tells the server's time once, so that a page counts waiting seconds without its own clock. */
        synchronized void greet(Instant now) throws IOException {
            if (!greeted) {
                greeted = true;
                emitter.send(SseEmitter.event().name("clock").data(now.toString()));
            }
        }

        synchronized void keepAlive() {
            try {
                emitter.send(SseEmitter.event().comment("still here"));
            } catch (IOException | IllegalStateException gone) {
                emitter.completeWithError(gone);
            }
        }

        synchronized void send(List<Message> messages, Optional<RolePlayState> state) throws IOException {
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
