package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.scorecards.Scorecards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads how a sitting went, for recruiters. Who owes a card of the application sees no signals: they could colour it. */
@Service
public class SittingConducts {

    private final Sittings sittings;
    private final PaperSections sections;
    private final SectionTimes times;
    private final AddedTimes added;
    private final Signals signals;
    private final Accounts accounts;
    private final Scorecards scorecards;
    private final BlindMarking blind;

    SittingConducts(
            Sittings sittings,
            PaperSections sections,
            SectionTimes times,
            AddedTimes added,
            Signals signals,
            Accounts accounts,
            Scorecards scorecards,
            BlindMarking blind) {
        this.blind = blind;
        this.sittings = sittings;
        this.sections = sections;
        this.times = times;
        this.added = added;
        this.signals = signals;
        this.accounts = accounts;
        this.scorecards = scorecards;
    }

    /**
     * Empty before the sitting was started; only what was added while the viewer must not know whether it is handed in.
     *
     * @param recruiting whether the viewer may also know what the candidate needs
     */
    public Optional<SittingConduct> of(JobApplicationId application, AccountId viewer, boolean recruiting) {
        return sittings.of(application)
                .filter(sitting -> sitting.startedAt() != null)
                .map(sitting -> blind.hides(sitting)
                        ? new SittingConduct(List.of(), added(sitting, recruiting), List.of())
                        : new SittingConduct(parts(sitting), added(sitting, recruiting), signals(sitting, viewer)));
    }

    private List<SittingConduct.Part> parts(Sitting sitting) {
        var paper = sittings.paper(sitting.id());
        int percent = times.percent(sitting.id());
        List<SittingConduct.Part> parts = new ArrayList<>();
        for (var section : sections.of(sitting.id())) {
            var started = section.startedAt();
            if (started != null) {
                parts.add(new SittingConduct.Part(
                        SectionViews.name(section, paper),
                        SectionViews.minutes(section.lasting(percent)),
                        started,
                        section.until(),
                        section.endedAt() != null));
            }
        }
        return parts;
    }

    private List<SittingConduct.Added> added(Sitting sitting, boolean recruiting) {
        var times = added.of(sitting.id()).stream()
                .filter(time -> recruiting || time.cause() != MoreTimeCause.ACCOMMODATION)
                .toList();
        var names = accounts.all(
                times.stream().flatMap(time -> Stream.ofNullable(time.by())).toList());
        return times.stream()
                .map(time -> new SittingConduct.Added(time, name(time.by(), names)))
                .toList();
    }

    private static @Nullable String name(@Nullable AccountId by, Map<AccountId, Account> names) {
        var giver = by == null ? null : names.get(by);
        return giver == null ? null : giver.name();
    }

    private List<SeenSignal> signals(Sitting sitting, AccountId viewer) {
        return sitting.submittedAt() == null || scorecards.veiled(sitting.application(), viewer)
                ? List.of()
                : signals.of(sitting.id());
    }
}
