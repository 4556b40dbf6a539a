package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import dev.touchstone.scorecards.CalibrationLog;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a rater’s own page how far they were from the reference of each recorded talk. */
@Component
class CalibrationHistory implements CalibrationLog {

    private final Calibrations calibrations;

    CalibrationHistory(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @Override
    public List<Exercise> of(AccountId rater) {
        return calibrations.all().stream().map(set -> exercise(set, rater)).toList();
    }

    private Exercise exercise(CalibrationSet set, AccountId rater) {
        var href = "/calibrations/" + set.id();
        return calibrations
                .result(set.id(), rater)
                .map(result -> new Exercise(
                        set.name(),
                        href,
                        true,
                        result.gap(),
                        result.panelGap(),
                        result.right(),
                        result.points().size()))
                .orElseGet(() -> new Exercise(
                        set.name(), href, false, null, null, 0, set.points().size()));
    }
}
