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
import org.springframework.dao.DataAccessException;
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
    private final Presence presence;
    private final Clock clock;
    private final ConcurrentMap<RolePlayId, List<Listener>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;

    TalkStream(DataSource dataSource, Talk talk, RolePlayRows rows, Presence presence, Clock clock) {
        this.dataSource = dataSource;
        this.talk = talk;
        this.rows = rows;
        this.presence = presence;
        this.clock = clock;
    }

    /**
     * A stream of the talk after a message number; starts with what was missed.
     *
     * @param side whose browser it is; null for one that only watches
     */
    public SseEmitter open(RolePlayId id, int after, Message.@Nullable Author side) {
        var emitter = new SseEmitter(STREAM_MILLIS);
        var listener = new Listener(emitter, after, side);
        join(id, listener);
        if (side != null) {
            presence.seen(id, side, clock.instant());
            talk.announce(id);
        }
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
        var side = listener.side();
        if (side != null
                && thread != null
                && listeners.getOrDefault(id, List.of()).stream().noneMatch(one -> one.side() == side)) {
            presence.gone(id, side);
            talk.announce(id);
        }
    }

    private void deliver(RolePlayId id, Listener listener) {
        try {
            listener.greet(clock.instant());
            listener.send(talk.after(id, listener.seen()), rows.find(id).map(RolePlay::state));
            listener.tell(presence.present(id, clock.instant()));
        } catch (IOException | IllegalStateException gone) {
            listener.emitter().completeWithError(gone);
        }
    }

    private void listen() {
        while (thread == Thread.currentThread()) {
            try (var connection = dataSource.getConnection()) {
                hear(connection);
            } catch (SQLException | DataAccessException lost) {
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
                listeners.forEach((id, all) -> all.forEach(listener -> keepAlive(id, listener)));
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

    private void keepAlive(RolePlayId id, Listener listener) {
        var side = listener.side();
        if (side != null) {
            presence.seen(id, side, clock.instant());
        }
        listener.keepAlive();
        try {
            listener.tell(presence.present(id, clock.instant()));
        } catch (IOException | IllegalStateException gone) {
            listener.emitter().completeWithError(gone);
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
        private final Message.@Nullable Author side;
        private int seen;
        private boolean greeted;
        private @Nullable List<Message.Author> told;

        Listener(SseEmitter emitter, int seen, Message.@Nullable Author side) {
            this.emitter = emitter;
            this.seen = seen;
            this.side = side;
        }

        Message.@Nullable Author side() {
            return side;
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

        /** Tells who is here, when it has changed. */
        synchronized void tell(List<Message.Author> present) throws IOException {
            if (!present.equals(told)) {
                told = present;
                emitter.send(SseEmitter.event().name("presence").data(present, MediaType.APPLICATION_JSON));
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
