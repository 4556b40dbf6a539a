package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets scripted customers speak. What they hear and when they wake is told to them on their own clock, which stands still in
 * technical breaks and while a person speaks for them. Called with the role-play's row locked.
 */
@Component
class ScriptedTalk {

    private final Map<Script, ScriptedCustomer> customers = new ConcurrentHashMap<>();
    private final Minds minds;
    private final Talk talk;
    private final Conversations conversations;
    private final Scenarios scenarios;
    private final JobApplications applications;

    ScriptedTalk(
            Minds minds, Talk talk, Conversations conversations, Scenarios scenarios, JobApplications applications) {
        this.minds = minds;
        this.talk = talk;
        this.conversations = conversations;
        this.scenarios = scenarios;
        this.applications = applications;
    }

    /** A script in use never changes. */
    private record Script(QuestionVersionId version, Locale language) {}

    /** The customer comes. */
    void arrive(RolePlay rolePlay, Conversation conversation, Instant now) {
        take(conversation, customer(rolePlay, conversation).arrive(now), Duration.ZERO, now);
    }

    /** The candidate has said something. */
    void hear(RolePlay rolePlay, Conversation conversation, List<String> said, Instant now) {
        var kept = minds.of(conversation);
        var mind = kept.mind();
        var customer = customer(rolePlay, conversation);
        for (var words : mind == null ? List.<String>of() : said) {
            var turn = customer.hear(Objects.requireNonNull(mind), words, now.minus(kept.behind()));
            take(conversation, turn, kept.behind(), now);
            mind = turn.mind();
        }
    }

    /** Its time has come. */
    void wake(RolePlay rolePlay, Conversation conversation, Instant now) {
        var kept = minds.of(conversation);
        var mind = kept.mind();
        if (mind != null) {
            var turn = customer(rolePlay, conversation).wake(mind, now.minus(kept.behind()));
            take(conversation, turn, kept.behind(), now);
        }
    }

    private void take(Conversation conversation, Turn turn, Duration behind, Instant now) {
        turn.lines().forEach(line -> talk.script(conversation, line.text(), now));
        minds.keep(conversation, turn.mind(), later(turn.wakesAt(), behind));
        if (turn.ending() != null) {
            conversations.close(conversation, turn.ending(), now);
        }
        if (turn.ending() == null && !turn.mind().unsaid().isEmpty()) {
            talk.typing(conversation.rolePlay(), conversation.number(), Message.Author.CUSTOMER);
        }
    }

    private ScriptedCustomer customer(RolePlay rolePlay, Conversation conversation) {
        var language = applications.candidate(rolePlay.application()).language().locale();
        return customers.computeIfAbsent(
                new Script(conversation.scenario(), language),
                key -> new ScriptedCustomer(scenarios.get(key.version()).script(), key.language()));
    }

    private static @Nullable Instant later(@Nullable Instant wakesAt, Duration behind) {
        return wakesAt == null ? null : wakesAt.plus(behind);
    }
}
