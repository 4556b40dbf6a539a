package dev.touchstone.roleplay;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One browser that follows a role-play. Every event but a message says how things are, and is sent when that has changed. */
final class TalkListener {

    private final SseEmitter emitter;
    private final Message.@Nullable Author side;
    private int seen;
    private boolean greeted;
    private final Map<String, Object> told = new HashMap<>();

    TalkListener(SseEmitter emitter, int seen, Message.@Nullable Author side) {
        this.emitter = emitter;
        this.seen = seen;
        this.side = side;
    }

    /**
     * A conversation as the page shows it.
     *
     * @param mode who speaks; null for the candidate
     * @param hears whether the customer has what is said the moment it is said
     */
    record Place(
            int number,
            Conversation.State state,
            Conversation.@Nullable Mode mode,
            boolean hears,
            @Nullable Instant arrivedAt,
            @Nullable Instant closedAt) {}

    /**
     * The desk as the page shows it.
     *
     * @param over no customer is there or to come
     */
    record Desk(List<Place> places, boolean over, @Nullable Instant endsAt) {}

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

    synchronized void send(List<Message> messages) throws IOException {
        for (var message : messages) {
            if (message.number() > seen) {
                emitter.send(SseEmitter.event()
                        .id(String.valueOf(message.number()))
                        .name("message")
                        .data(message, MediaType.APPLICATION_JSON));
                seen = message.number();
            }
        }
    }

    /** How the role-play stands; who has not come yet is no business of the candidate. */
    void tell(RolePlay rolePlay, List<Conversation> conversations) throws IOException {
        boolean candidate = side == Message.Author.CANDIDATE;
        var places = conversations.stream()
                .filter(one -> !candidate || one.arrivedAt() != null)
                .map(one -> place(one, candidate))
                .toList();
        boolean over = conversations.stream().allMatch(one -> one.state() == Conversation.State.CLOSED);
        tell("desk", new Desk(places, over, rolePlay.endsAt()), MediaType.APPLICATION_JSON);
        tell("state", rolePlay.state().name(), MediaType.TEXT_PLAIN);
    }

    private static Place place(Conversation one, boolean candidate) {
        return new Place(
                one.number(),
                one.state(),
                candidate ? null : one.mode(),
                one.mode() == Conversation.Mode.SCRIPT,
                one.arrivedAt(),
                one.closedAt());
    }

    /** Who is here, and what the pages have shown. */
    void tell(List<Message.Author> present, Map<String, Integer> shown) throws IOException {
        tell("presence", present, MediaType.APPLICATION_JSON);
        tell("shown", shown, MediaType.APPLICATION_JSON);
    }

    /** The other side types. */
    synchronized void typing(String detail) throws IOException {
        var parts = detail.split(" ", 2);
        if (parts.length == 2 && !parts[1].equals(String.valueOf(side))) {
            emitter.send(SseEmitter.event()
                    .name("typing")
                    .data(
                            Map.of("conversation", Integer.parseInt(parts[0]), "author", parts[1]),
                            MediaType.APPLICATION_JSON));
        }
    }

    synchronized void keepAlive() {
        try {
            emitter.send(SseEmitter.event().comment("still here"));
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }

    private synchronized void tell(String name, Object what, MediaType type) throws IOException {
        if (!what.equals(told.put(name, what))) {
            emitter.send(SseEmitter.event().name(name).data(what, type));
        }
    }
}
