package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.DraftDesk;
import dev.touchstone.questionbank.OpenVersion;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionDraftDiscarded;
import dev.touchstone.questionbank.QuestionFilter;
import dev.touchstone.questionbank.QuestionHandedIn;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionPublished;
import dev.touchstone.questionbank.QuestionRow;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.PageOf;
import dev.touchstone.shared.Paging;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Writing scripts. A script goes with a draft of its question through the bank's own review: whoever writes on it is an author of the
 * draft, it is handed in only without problems, and it stays as it is once the version is in use.
 */
@Service
public class ScenarioDesk {

    private static final QuestionFilter EVERY = new QuestionFilter(null, null, null, null, null, null, null, null);

    private final ScenarioRows rows;
    private final QuestionBank bank;
    private final DraftDesk drafts;

    ScenarioDesk(ScenarioRows rows, QuestionBank bank, DraftDesk drafts) {
        this.rows = rows;
        this.bank = bank;
        this.drafts = drafts;
    }

    /**
     * A question's script as it stands on the newest version.
     *
     * @param written false while nobody has written one
     * @param edits how often that version was saved again
     * @param writable false while it waits for its reviewer
     */
    public record Sheet(
            QuestionVersion question, Scenario.Script script, boolean written, int edits, boolean writable) {}

    /** The newest; refuses NOT_FOUND what is no role-play question. */
    public Sheet open(QuestionId question) {
        var newest = bank.history(question).get(0);
        if (newest.type() != QuestionType.ROLE_PLAY) {
            throw new RefusedException(
                    Reason.NOT_FOUND, "roleplay.scenario.error.none", question + " is no role-play question");
        }
        var open = drafts.open(question);
        var found = rows.inherited(newest.id(), newest.number()).map(Scenario::script);
        return new Sheet(
                newest,
                found.orElseGet(() -> blank(newest)),
                found.isPresent(),
                open.map(OpenVersion::edits).orElse(0),
                open.map(OpenVersion::isDraft).orElse(true));
    }

    /**
     * A line of the list of scenarios: the version in use, else the one that was, else the draft.
     *
     * @param script null while nobody has written one for it
     */
    public record Entry(QuestionRow question, Scenario.@Nullable Script script) {}

    /** Every role-play question, drafts among them, ordered by number. */
    public PageOf<Entry> list(Paging paging) {
        var found = bank.find(EVERY, Set.of(QuestionType.ROLE_PLAY), paging);
        var scripts = rows.of(found.items().stream().map(QuestionRow::id).toList()).stream()
                .collect(Collectors.toMap(Scenario::version, Scenario::script));
        return new PageOf<>(
                found.items().stream()
                        .map(row -> new Entry(row, scripts.get(row.id())))
                        .toList(),
                paging,
                found.more());
    }

    /**
     * Writes the script on the question's draft, which is begun when there is none. Refuses CONFLICT when somebody saved meanwhile, and
     * while the version waits for its reviewer.
     *
     * @param basedOn number of the newest version the author saw
     * @param edits how often that one had been saved again
     */
    @Command
    public void write(QuestionId question, int basedOn, int edits, Scenario.Script script, AccountId by) {
        var version = drafts.goOn(question, basedOn, edits, by);
        if (!rows.write(version, bank.version(version).number(), script)) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.review.error.moved", "Script of " + version + " is in use");
        }
    }

    /** What is not right with a script, what blocks first. */
    public List<ScriptProblem> problems(Scenario.Script script) {
        return ScriptCheck.of(script);
    }

    @EventListener
    void on(QuestionHandedIn fact) {
        usable(fact.version());
    }

    @EventListener
    void on(QuestionPublished fact) {
        usable(fact.version());
        rows.freeze(fact.version(), fact.number());
    }

    @EventListener
    void on(QuestionDraftDiscarded fact) {
        rows.discard(fact.number());
    }

    private void usable(QuestionVersionId version) {
        if (!rows.find(version).map(Scenario::script).map(ScriptCheck::isUsable).orElse(true)) {
            throw new RefusedException(
                    Reason.CONFLICT, "roleplay.scenario.error.problems", "Script of " + version + " has problems");
        }
    }

    private static Scenario.Script blank(QuestionVersion question) {
        var nothing = LocalizedText.zh("");
        return new Scenario.Script(
                nothing,
                channel(question),
                null,
                10,
                new Scenario.Persona(nothing, 2, 5, nothing, List.of()),
                question.stem(),
                new Scenario.OrderPanel(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Scenario.Channel channel(QuestionVersion question) {
        return Stream.of(Scenario.Channel.values())
                .filter(channel -> channel.name().equals(question.track().name()))
                .findFirst()
                .orElse(Scenario.Channel.AFTER_SALES);
    }
}
