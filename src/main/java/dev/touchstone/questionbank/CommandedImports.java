package dev.touchstone.questionbank;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.reader.BankReader;
import dev.touchstone.shared.BaseUrl;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Imports from the command line, in the name of an account that may import. */
@Component
class CommandedImports {

    private static final Set<Role> IMPORTING = Set.of(Role.ADMIN, Role.RECRUITER, Role.HIRING_MANAGER);

    private final BankImports imports;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final BaseUrl address;
    private final ApplicationEventPublisher events;

    CommandedImports(
            BankImports imports,
            Accounts accounts,
            CurrentAccount current,
            BaseUrl address,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.accounts = accounts;
        this.current = current;
        this.address = address;
        this.events = events;
    }

    /**
     * What became of a file.
     *
     * @param page where a person looks it through
     * @param fresh false when the same file waited already
     * @param counts of its questions by how they stand, those there are
     */
    record Kept(String page, boolean fresh, Map<ImportStanding, Long> counts) {}

    /**
     * Keeps a file as a preview, once. Refuses FORBIDDEN when the account is none that may import, MALFORMED for a track that is
     * none, UNUSABLE when the file cannot be read or holds no question.
     */
    Kept keep(ImportCommand command, byte[] content, String name) {
        var account = importing(command.address());
        var track = track(command.track());
        return current.as(account.id(), () -> keep(command, content, name, track, account));
    }

    private Kept keep(ImportCommand command, byte[] content, String name, Track track, Account account) {
        var competency = command.competency() == null ? Competencies.USUAL : command.competency();
        var document = new BankReader().read(content, name);
        var kept = imports.keepOnce(document, content, name, track, competency, account.id());
        if (kept.fresh()) {
            events.publishEvent(
                    new BankImportCommanded(kept.batch(), document.questions().size()));
        }
        return new Kept(
                address.of("/question-bank/imports/" + kept.batch()), kept.fresh(), imports.counts(kept.batch()));
    }

    private Account importing(String email) {
        var account = accounts.byEmail(email).orElseThrow(() -> refused("noAccount", email));
        if (!account.enabled()) {
            throw refused("notEnabled", email);
        }
        if (Collections.disjoint(account.roles(), IMPORTING)) {
            throw refused("mayNot", email);
        }
        return account;
    }

    private static Track track(@Nullable String word) {
        return Arrays.stream(Track.values())
                .filter(track ->
                        word == null ? track == Track.GENERAL : track.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Reason.MALFORMED,
                        "questionbank.command.track",
                        "No such track",
                        String.valueOf(word),
                        String.join(
                                ", ",
                                Arrays.stream(Track.values()).map(Track::name).toList())));
    }

    /** The address is what the person typed a moment ago; the message for developers goes without it. */
    private static RefusedException refused(String why, String email) {
        return new RefusedException(
                Reason.FORBIDDEN, "questionbank.command." + why, "The account may not import: " + why, email);
    }
}
