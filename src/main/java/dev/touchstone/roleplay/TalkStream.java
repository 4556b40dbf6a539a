package dev.touchstone.roleplay;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
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
    private final Conversations conversations;
    private final Presence presence;
    private final Clock clock;
    private final ConcurrentMap<RolePlayId, List<TalkListener>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;

    TalkStream(
            DataSource dataSource,
            Talk talk,
            RolePlayRows rows,
            Conversations conversations,
            Presence presence,
            Clock clock) {
        this.dataSource = dataSource;
        this.talk = talk;
        this.rows = rows;
        this.conversations = conversations;
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
        var listener = new TalkListener(emitter, after, side);
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

    private void join(RolePlayId id, TalkListener listener) {
        listeners.compute(id, (key, all) -> {
            var joined = all == null ? new CopyOnWriteArrayList<TalkListener>() : all;
            joined.add(listener);
            return joined;
        });
    }

    private void leave(RolePlayId id, TalkListener listener) {
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

    private void deliver(RolePlayId id, TalkListener listener) {
        try {
            listener.greet(clock.instant());
            listener.send(talk.after(id, listener.seen()));
            look(id, listener);
        } catch (IOException | IllegalStateException gone) {
            listener.emitter().completeWithError(gone);
        }
    }

    /** How things are, apart from what is said. */
    private void look(RolePlayId id, TalkListener listener) throws IOException {
        var rolePlay = rows.find(id);
        if (rolePlay.isPresent()) {
            listener.tell(rolePlay.get(), conversations.of(id));
        }
        listener.tell(presence.present(id, clock.instant()), presence.shown(id));
    }

    private void take(Signal signal) {
        var all = listeners.getOrDefault(signal.rolePlay(), List.of());
        if (all.isEmpty()) {
            return;
        }
        switch (signal.kind()) {
            case MESSAGE -> deliverMessages(signal.rolePlay(), all);
            case DESK -> all.forEach(listener -> deliver(signal.rolePlay(), listener));
            case TYPING -> all.forEach(listener -> toldOrGone(listener, () -> listener.typing(signal.detail())));
        }
    }

    /** Read once for all who follow it here. */
    private void deliverMessages(RolePlayId id, List<TalkListener> all) {
        int seen = all.stream().mapToInt(TalkListener::seen).min().orElse(0);
        var messages = talk.after(id, seen);
        all.forEach(listener -> toldOrGone(listener, () -> listener.send(messages)));
    }

    /** Something that is told to a browser. */
    private interface Telling {
        void tell() throws IOException;
    }

    private static void toldOrGone(TalkListener listener, Telling telling) {
        try {
            telling.tell();
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
        while (thread == Thread.currentThread()) {
            signals(postgres.getNotifications(WAIT_MILLIS)).forEach(this::take);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    /** What was heard at once, each once. */
    private static Set<Signal> signals(org.postgresql.PGNotification @Nullable [] heard) {
        return Stream.of(heard == null ? new org.postgresql.PGNotification[0] : heard)
                .map(notification -> Signal.of(notification.getParameter()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Says something to everybody who follows a talk here, which finds out who has left, and writes down who is there. */
    void keepAlive() {
        listeners.forEach((id, all) -> all.forEach(listener -> keepAlive(id, listener)));
    }

    private void keepAlive(RolePlayId id, TalkListener listener) {
        var side = listener.side();
        if (side != null) {
            presence.seen(id, side, clock.instant());
        }
        listener.keepAlive();
        toldOrGone(listener, () -> listener.tell(presence.present(id, clock.instant()), presence.shown(id)));
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
}
